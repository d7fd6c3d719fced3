// What is known of a host, an address or an organisation: where it is stated, and which signs use it. For people who mend
// facts.
#pragma once

#include <string>
#include <string_view>

#include "knowledge/knowledge.h"

namespace gannet::scan {

/// `asked`: a host ("paypal.com"), a mail address, a web address, or an organisation's id or name. UTF-8 text of some lines;
/// says so when nothing is known.
std::string explain(const knowledge::Knowledge& knowledge, std::string_view asked);

}  // namespace gannet::scan
