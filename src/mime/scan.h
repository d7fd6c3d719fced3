// Byte scanning shared by the files of this layer: words of eight bytes at a time, no tables.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gannet::mime {

/// How many bytes at the start of `text` are below 128.
inline std::size_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (; at + 32 <= text.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, text.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & high_bits) != 0) break;
  }
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

inline bool all_ascii(std::string_view text) {
  return ascii_prefix(text) == text.size();
}

/// The address of the first `wanted` in [from, end), or null.
inline const char* find_byte(const char* from, const char* end, char wanted) {
  return from < end ? static_cast<const char*>(std::memchr(from, wanted, static_cast<std::size_t>(end - from))) : nullptr;
}

inline std::string_view view_of(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace gannet::mime
