// Does a text hold what looks like a telephone number?
#pragma once

#include <string_view>

namespace gannet::threats {

/// Nine to fifteen digits with the usual marks between them ("+1 (805) 555-0142"). Reads the first 16 KiB only.
bool holds_telephone_number(std::string_view text);

}  // namespace gannet::threats
