#include "knowledge/normalise.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::knowledge {
namespace {

// What an ASCII byte becomes: its lower-case form, or one of these.
constexpr char separator = ' ', apostrophe = '\'', not_ascii = '\x80';

constexpr std::array<char, 256> make_ascii() {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    table[i] = i >= 0x80 ? not_ascii : is_alnum(c) ? to_lower(c) : c == '\'' || c == '`' ? apostrophe : separator;
  }
  return table;
}
constexpr std::array<char, 256> ascii = make_ascii();

char ascii_of(char c) {
  return ascii[static_cast<unsigned char>(c)];
}

std::uint32_t fold_of(const Letters& letters, char32_t c) {
  if (c == utf8::replacement) return Letters::separator;
  return letters.fold(c);
}

std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Appends what one character becomes: kept as it stands, or the packed bytes.
template <typename Append>
void put(std::string_view original, std::uint32_t fold, const Append& append) {
  if (fold == Letters::keep) {
    for (const char c : original) append(c);
    return;
  }
  for (; fold != 0; fold >>= 8) append(static_cast<char>(fold & 0xFF));
}

}  // namespace

void Normalised::assign(std::string_view original, const Letters& letters) {
  original_ = original.substr(0, std::numeric_limits<std::uint32_t>::max() / 4);
  letters_ = &letters;
  text_.clear();
  words_.clear();
  has_unspaced_ = false;
  text_.reserve(original_.size() + 2);
  for (std::size_t at = 0; at < original_.size();) ascii_words(at);
  if (!text_.empty()) text_ += ' ';
}

/// Words of nothing but ASCII letters and digits; leaves at the end or behind one word of another kind.
void Normalised::ascii_words(std::size_t& at) {
  const char* const bytes = original_.data();
  const std::size_t size = original_.size();
  while (at < size) {
    const char first = ascii_of(bytes[at]);
    if (first == separator) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const std::size_t written = text_.size();
    std::array<char, 64> buffer;
    std::size_t length = 0;
    buffer[length++] = ' ';
    char c = first;
    while (is_alnum(c) && length < buffer.size()) {
      buffer[length++] = c;
      ++at;
      c = at < size ? ascii_of(bytes[at]) : separator;
    }
    if (c != separator) {  // an apostrophe, another script, or very long: once more, slowly
      at = begin;
      word(at);
      return;
    }
    text_.append(buffer.data(), length);
    words_.push_back({narrow(written + 1), narrow(begin), true, false});
  }
}

/// One word of any kind from `at`; false when there was nothing but separators and dropped characters. In scripts without
/// spaces each character is a word, so a Latin word or a number ends where they begin.
bool Normalised::word(std::size_t& at) {
  const std::size_t written = text_.size();
  std::size_t first = at, separator_length = 0;
  bool has_latin = false, has_look_alike = false, started = false, alone = false;
  text_ += ' ';
  while (at < original_.size() && !alone) {
    const utf8::Decoded c = utf8::decode(original_, at);
    const std::uint32_t fold = fold_of(*letters_, c.code_point);
    if (fold == Letters::separator) separator_length = c.length;
    if (fold == Letters::separator) break;
    if (fold != Letters::drop) {
      const bool look_alike = c.code_point >= 0x80 && letters_->look_alike(c.code_point) != 0;
      alone = !look_alike && is_written_without_spaces(c.code_point);
      if (alone && started) break;
      if (!started) first = at;
      started = true;
      put(original_.substr(at, c.length), fold, [&](char byte) { text_ += byte; });
      has_latin |= fold != Letters::keep && is_alpha(static_cast<char>(fold & 0xFF));
      has_look_alike |= look_alike;
    }
    at += c.length;
  }
  const std::size_t end = at;
  at += separator_length;
  has_unspaced_ |= alone;
  if (!started) {
    text_.resize(written);
    return false;
  }
  const Word entry{narrow(written + 1), narrow(first), false, has_latin && has_look_alike};
  words_.push_back(entry);
  if (entry.is_mixed) write_mixed(entry, end);
  return true;
}

/// Once more a word of Latin letters and others that look like them, now all Latin.
void Normalised::write_mixed(const Word& word, std::size_t end) {
  text_.resize(word.begin);
  for (std::size_t from = word.original; from < end;) {
    const utf8::Decoded c = utf8::decode(original_, from);
    const std::uint32_t fold = fold_of(*letters_, c.code_point);
    const char alike = letters_->look_alike(c.code_point);
    if (alike != 0) {
      text_ += alike;
    } else if (fold != Letters::drop) {
      put(original_.substr(from, c.length), fold, [&](char byte) { text_ += byte; });
    }
    from += c.length;
  }
}

std::string Normalised::plain() const {
  const std::string_view words = trim(text_);
  if (!has_unspaced_) return std::string(words);
  std::string result;
  result.reserve(words.size());
  bool was_unspaced = false;
  for (std::size_t at = 0; at < words.size();) {
    const bool space = words[at] == ' ';
    const utf8::Decoded c = utf8::decode(words, at + (space ? 1 : 0));
    const bool is_unspaced = is_written_without_spaces(c.code_point);
    if (space && !(was_unspaced && is_unspaced)) result += ' ';
    at += space ? 1 : 0;
    result += words.substr(at, c.length);
    at += c.length;
    was_unspaced = is_unspaced;
  }
  return result;
}

const Normalised::Word& Normalised::word_at(std::uint32_t place) const {
  const auto after = std::upper_bound(words_.begin(), words_.end(), place,
                                      [](std::uint32_t value, const Word& word) { return value < word.begin; });
  return after == words_.begin() ? words_.front() : *(after - 1);
}

/// Walks the original from the word's start until `target` bytes of it have been written.
std::uint32_t Normalised::replay(const Word& word, std::uint32_t target, bool is_end) const {
  std::size_t at = word.original;
  std::uint32_t written = 0;
  while (at < original_.size()) {
    if (written >= target && is_end) break;
    const utf8::Decoded c = utf8::decode(original_, at);
    std::uint32_t fold = fold_of(*letters_, c.code_point);
    if (fold == Letters::separator) break;
    if (word.is_mixed && letters_->look_alike(c.code_point) != 0) fold = 'a';
    if (fold != Letters::drop) {
      if (written >= target) break;
      std::uint32_t length = 0;
      put(original_.substr(at, c.length), fold, [&](char) { ++length; });
      if (!is_end && written + length > target) break;
      written += length;
    }
    at += c.length;
  }
  return narrow(at);
}

std::uint32_t Normalised::original_begin(std::uint32_t begin) const {
  const Word& word = word_at(begin);
  const std::uint32_t inside = begin > word.begin ? begin - word.begin : 0;
  return word.is_plain ? word.original + inside : replay(word, inside, false);
}

std::uint32_t Normalised::original_end(std::uint32_t end) const {
  const Word& word = word_at(end - 1);
  const std::uint32_t inside = end - word.begin;
  return word.is_plain ? word.original + inside : replay(word, inside, true);
}

std::string normalised(std::string_view text, const Letters& letters) {
  Normalised result;
  result.assign(text, letters);
  return result.text();
}

}  // namespace gannet::knowledge
