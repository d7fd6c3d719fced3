#include "threats/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace gannet::threats {
namespace {

/// Letters of scripts written without spaces: Thai to Khmer, then kana and ideographs.
bool stands_alone(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr WordHash basis = 0xCBF29CE484222325ull, prime = 0x100000001B3ull;  // FNV-1a

WordHash mixed(WordHash hash) {
  hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93ull;
  return hash ^ (hash >> 32);
}

}  // namespace

void hash_words(std::string_view plain, std::vector<WordHash>& words) {
  WordHash hash = basis;
  const auto end_word = [&] {
    if (hash != basis) words.push_back(mixed(hash));
    hash = basis;
  };
  for (std::size_t at = 0; at < plain.size();) {
    const char c = plain[at];
    if (c == ' ') {
      end_word();
      ++at;
      continue;
    }
    std::uint32_t length = 1;
    bool alone = false;
    if (static_cast<unsigned char>(c) >= 0xE0) {
      const utf8::Decoded decoded = utf8::decode(plain, at);
      length = decoded.length;
      alone = stands_alone(decoded.code_point);
    }
    if (alone) end_word();
    for (const std::size_t end = at + length; at < end; ++at) hash = (hash ^ static_cast<unsigned char>(plain[at])) * prime;
    if (alone) end_word();
  }
  end_word();
}

bool holds_row(const std::vector<WordHash>& text, const std::vector<WordHash>& wanted) {
  return !wanted.empty() && std::search(text.begin(), text.end(), wanted.begin(), wanted.end()) != text.end();
}

}  // namespace gannet::threats
