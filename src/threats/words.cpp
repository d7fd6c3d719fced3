#include "threats/words.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/minhash.h"
#include "base/utf8.h"

namespace gannet::threats {
namespace {

/// Letters of scripts written without spaces: Thai to Khmer, then kana and ideographs.
bool stands_alone(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr WordHash basis = 0xCBF29CE484222325ull, prime = 0x100000001B3ull;  // FNV-1a

}  // namespace

void hash_words(std::string_view plain, std::vector<WordHash>& words) {
  WordHash hash = basis, has_digit = 0;
  const auto end_word = [&] {
    if (hash != basis) words.push_back((minhash::mixed(hash) & ~WordHash{1}) | has_digit);
    hash = basis;
    has_digit = 0;
  };
  for (std::size_t at = 0; at < plain.size();) {
    const char c = plain[at];
    if (c == ' ') {
      end_word();
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0xE0) {
      has_digit |= is_digit(c) ? 1u : 0u;
      hash = (hash ^ static_cast<unsigned char>(c)) * prime;
      ++at;
      continue;
    }
    const utf8::Decoded decoded = utf8::decode(plain, at);
    const bool alone = stands_alone(decoded.code_point);
    if (alone) end_word();
    for (const std::size_t end = at + decoded.length; at < end; ++at) {
      hash = (hash ^ static_cast<unsigned char>(plain[at])) * prime;
    }
    if (alone) end_word();
  }
  end_word();
}

std::vector<WordHash> words_of_plain(std::string_view plain, std::size_t most_bytes) {
  constexpr std::size_t usual_word = 5;
  plain = utf8::prefix(plain, most_bytes);
  std::vector<WordHash> words;
  words.reserve(plain.size() / usual_word);
  hash_words(plain, words);
  return words;
}

std::vector<WordHash> words_of(std::string_view text, std::size_t most_bytes, const knowledge::Knowledge& knowledge) {
  return words_of_plain(knowledge.plain(utf8::prefix(text, most_bytes)), most_bytes);
}

bool holds_row(std::span<const WordHash> text, std::span<const WordHash> wanted) {
  return !wanted.empty() && std::search(text.begin(), text.end(), wanted.begin(), wanted.end()) != text.end();
}

void shingles_of(std::span<const WordHash> words, std::vector<std::uint64_t>& shingles) {
  constexpr std::size_t most = 4000;
  constexpr WordHash any_number = 1;
  const auto telling = [&](std::size_t at) { return (words[at] & 1) != 0 ? any_number : words[at]; };
  for (std::size_t i = 0; i + 2 < words.size() && i < most; ++i) {
    shingles.push_back(minhash::mixed(telling(i) + 3 * telling(i + 1) + 7 * telling(i + 2)));
  }
}

}  // namespace gannet::threats
