#include "report/columns.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace gannet::report {
namespace {

/// UAX 11, with emoji as the terminals of today draw them.
std::size_t columns_of(char32_t c) {
  if (c < 0x300) return 1;
  const auto code = static_cast<UChar32>(c);
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// How many bytes of `text` fit into `width` columns, at least one character.
std::size_t bytes_in(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t used = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    used += columns_of(next.code_point);
    if (used > width && at > 0) break;
    at += next.length;
  }
  return at;
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    sum += columns_of(next.code_point);
    at += next.length;
  }
  return sum;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 2);  // room for one wide character
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::size_t cut = bytes_in(text, width);
    std::size_t next = cut;
    if (cut < text.size()) {
      const std::size_t space = text.substr(0, cut + 1).rfind(' ');
      if (space != std::string_view::npos && space > 0) {
        cut = space;
        next = space + 1;
      }
    }
    lines.emplace_back(text.substr(0, cut));
    text.remove_prefix(next);
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  if (width < 2) return "…";
  return std::string(text.substr(0, bytes_in(text, width - 1))) + "…";
}

}  // namespace gannet::report
