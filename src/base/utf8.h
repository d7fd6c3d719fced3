// UTF-8 (RFC 3629), read leniently: a bad byte is one U+FFFD, as WHATWG Encoding section 9.1 has it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gannet::utf8 {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::uint32_t length;  // bytes taken, at least 1
};

/// Decodes the code point at text[at]. Precondition: at < text.size().
Decoded decode(std::string_view text, std::size_t at);

void append(std::string& out, char32_t code_point);

/// How many ASCII bytes stand in a row from text[at] on.
std::size_t ascii_run(std::string_view text, std::size_t at);

bool is_valid(std::string_view text);

/// `text` with each malformed sequence replaced by U+FFFD.
std::string sanitized(std::string_view text);

/// The longest prefix of `text` of at most `bytes` bytes that does not end inside a code point.
std::string_view prefix(std::string_view text, std::size_t bytes);

}  // namespace gannet::utf8
