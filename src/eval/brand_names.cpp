#include "eval/brand_names.h"

#include <cstdint>

#include "base/bytes.h"

namespace gannet::eval {
namespace {

constexpr std::size_t most_words = 4;

bool is_of_word(char c) {
  return is_alnum(c) || !is_ascii(c);
}

struct Piece {
  std::size_t begin = 0, end = 0;
};

std::vector<Piece> words_of(std::string_view text) {
  std::vector<Piece> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_of_word(text[at])) {
      ++at;
      continue;
    }
    Piece word{at, at};
    while (at < text.size() && is_of_word(text[at])) ++at;
    word.end = at;
    words.push_back(word);
  }
  return words;
}

/// How many of the words from `first` on make the longest name; 0 when they make none.
std::size_t words_in_name(std::string_view text, const std::vector<Piece>& words, std::size_t first,
                          const TransformData& data) {
  std::size_t found = 0;
  for (std::size_t count = 1; count <= most_words && first + count <= words.size(); ++count) {
    const Piece& last = words[first + count - 1];
    if (data.brands.contains(to_lower(text.substr(words[first].begin, last.end - words[first].begin)))) found = count;
  }
  return found;
}

const std::string& invented_for(std::string_view name, const TransformData& data) {
  std::uint32_t hash = 0x811C9DC5u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 0x01000193u;
  return data.invented_brands[hash % data.invented_brands.size()];
}

}  // namespace

std::string with_other_brands(std::string_view text, const TransformData& data) {
  const std::vector<Piece> words = words_of(text);
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t count = words_in_name(text, words, i, data);
    if (count == 0) {
      ++i;
      continue;
    }
    const std::size_t end = words[i + count - 1].end;
    out += text.substr(copied, words[i].begin - copied);
    out += invented_for(text.substr(words[i].begin, end - words[i].begin), data);
    copied = end;
    i += count;
  }
  out += text.substr(copied);
  return out;
}

}  // namespace gannet::eval
