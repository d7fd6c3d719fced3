// ASCII-only helpers on byte views. Locale never matters: mail and web grammars are ASCII.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gannet {

constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_alpha(char c) {
  return is_upper(c) || is_lower(c);
}
constexpr bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}
constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The value of a hexadecimal digit, or -1.
constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string to_lower(std::string_view text);
void to_lower_in_place(std::string& text);
bool iequals(std::string_view a, std::string_view b);
bool istarts_with(std::string_view text, std::string_view prefix);
bool iends_with(std::string_view text, std::string_view suffix);
/// Where `needle` first stands in `text` without regard to ASCII case, or npos.
std::size_t ifind(std::string_view text, std::string_view needle, std::size_t from = 0);

/// `text` without white space at either end. A view into `text`.
std::string_view trim(std::string_view text);

/// Takes the part of `rest` before the first `separator` off its front (all of it when there is none).
std::string_view next_field(std::string_view& rest, char separator);

/// Percent-decodes; a malformed escape stays as it is.
std::string percent_decode(std::string_view text);

/// A whole unsigned decimal number, nothing around it.
std::optional<std::uint64_t> parse_number(std::string_view text);

/// True when `suffix` is `text` or stands behind a dot of it: host_is_within("a.b.example", "b.example").
bool host_is_within(std::string_view host, std::string_view domain);

}  // namespace gannet
