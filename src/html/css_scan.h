// Small steps over CSS text (CSS Syntax 3), shared by declarations, selectors and colours.
#pragma once

#include <string_view>

namespace gannet::html {

/// Takes a CSS number off the front of `rest`. False, and nothing taken, when there is none.
bool take_number(std::string_view& rest, float& number);

/// Where the first `stop` stands outside strings, comments, parentheses and brackets, or the size of the text.
/// `other`: a second character to stop at. `other` is one of ; , { }.
std::size_t find_outside(std::string_view text, char stop, char other);
inline std::size_t find_outside(std::string_view text, char stop) {
  return find_outside(text, stop, stop);
}

/// Takes the part before the first `separator` outside strings and parentheses off the front of `rest`.
std::string_view take_part(std::string_view& rest, char separator);

/// Without white space and comments at either end.
std::string_view css_trim(std::string_view text);

}  // namespace gannet::html
