// The Facts of a message as text, for people who want to look.
#pragma once

#include <string>

#include "facts/facts.h"

namespace gannet::scan {

/// UTF-8; control characters of the message are replaced. Addresses stay as they are: this is for looking, not for clicking.
std::string describe(const facts::Facts& facts);

}  // namespace gannet::scan
