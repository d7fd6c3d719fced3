// Character references (WHATWG HTML 13.2.5.72 to 13.2.5.80): "&nbsp;", "&#8203;", "&#x41;".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gannet::html {

struct Entity {
  std::string_view name;  // without '&' and ';'
  char32_t first = 0;
  char32_t second = 0;  // 0: one code point
  bool bare = false;    // also known without the semicolon
};

/// The standard's named character references, sorted by name (byte order).
std::span<const Entity> named_entities();

struct Reference {
  char32_t first = 0;  // 0 with length 0: no reference here
  char32_t second = 0;
  std::uint32_t length = 0;  // source bytes taken, with the '&'
};

/// The character reference at text[at]. Precondition: text[at] == '&'.
Reference read_reference(std::string_view text, std::size_t at, bool in_attribute);

}  // namespace gannet::html
