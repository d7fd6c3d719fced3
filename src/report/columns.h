// Text measured and broken in terminal columns, not bytes: East Asian wide characters and emoji take two, combining marks none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gannet::report {

/// Columns that `text` takes on a terminal. Precondition: readable() text.
std::size_t columns(std::string_view text);

/// `text` broken at spaces into lines of at most `width` columns; a word longer than that is cut. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// `text` cut to at most `width` columns, with "…" where it was cut.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace gannet::report
