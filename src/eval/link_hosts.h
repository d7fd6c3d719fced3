// Web addresses with other hosts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gannet::eval {

/// `text` (plain or HTML) with the host of each http and https address replaced by one of `domains`; the same host by the same
/// one. Ports and user names go with the host, paths stay. Precondition: there is a domain.
std::string with_other_hosts(std::string_view text, const std::vector<std::string>& domains);

}  // namespace gannet::eval
