#include "html/css_scan.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/bytes.h"

namespace gannet::html {
namespace {

// What a byte may mean while looking for a separator; everything else is passed by at once.
enum class Mark : std::uint8_t { none, separator, care };

// Characters that separate, and those that begin or end something in which separators do not count.
constexpr auto marks = [] {
  std::array<Mark, 256> table{};
  for (const char c : {';', ',', '{', '}'}) table[static_cast<unsigned char>(c)] = Mark::separator;
  for (const char c : {'"', '\'', '\\', '(', ')', '[', ']', '/'}) table[static_cast<unsigned char>(c)] = Mark::care;
  return table;
}();

Mark mark_of(char c) {
  return marks[static_cast<unsigned char>(c)];
}

}  // namespace

bool take_number(std::string_view& rest, float& number) {
  std::size_t i = 0;
  bool negative = false;
  if (i < rest.size() && (rest[i] == '-' || rest[i] == '+')) negative = rest[i++] == '-';
  double value = 0;
  double scale = 1;
  bool digits = false;
  for (; i < rest.size() && is_digit(rest[i]); ++i) {
    value = std::min(value * 10 + (rest[i] - '0'), 1e9);
    digits = true;
  }
  if (i + 1 < rest.size() && rest[i] == '.' && is_digit(rest[i + 1])) {
    for (++i; i < rest.size() && is_digit(rest[i]); ++i) {
      scale = std::max(scale / 10, 1e-9);
      value += (rest[i] - '0') * scale;
      digits = true;
    }
  }
  if (!digits) return false;
  number = static_cast<float>(negative ? -value : value);
  rest.remove_prefix(i);
  return true;
}

std::size_t find_outside(std::string_view text, char stop, char other) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (i < text.size() && mark_of(text[i]) == Mark::none && text[i] != stop) ++i;
    if (i >= text.size()) break;
    const char c = text[i];
    if (mark_of(c) != Mark::care) {
      if ((c == stop || c == other) && depth <= 0) return i;
    } else if (c == '"' || c == '\'') {
      const std::size_t close = text.find(c, i + 1);
      if (close == std::string_view::npos) return text.size();
      i = close;
    } else if (c == '\\') {
      ++i;
    } else if (c == '(' || c == '[') {
      ++depth;
    } else if (c == ')' || c == ']') {
      --depth;
    } else if (i + 1 < text.size() && text[i + 1] == '*') {
      const std::size_t close = text.find("*/", i + 2);
      if (close == std::string_view::npos) return text.size();
      i = close + 1;
    }
  }
  return text.size();
}

std::string_view take_part(std::string_view& rest, char separator) {
  const std::size_t at = find_outside(rest, separator);
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(rest.size(), at + 1));
  return part;
}

std::string_view css_trim(std::string_view text) {
  for (;;) {
    text = trim(text);
    if (text.starts_with("/*")) {
      const std::size_t close = text.find("*/", 2);
      text.remove_prefix(close == std::string_view::npos ? text.size() : close + 2);
    } else if (text.ends_with("*/") && text.rfind("/*") != std::string_view::npos) {
      text = text.substr(0, text.rfind("/*"));
    } else {
      return text;
    }
  }
}

}  // namespace gannet::html
