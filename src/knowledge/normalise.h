// Text as phrases are compared: lower-case words without accents, one space before and behind each. What scammers vary to slip
// through (case, width, zero-width characters, look-alike letters, punctuation, line breaks) is gone. In scripts without spaces
// each character is a word of its own: "Amazonの会員" is " amazon の 会 員 ".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/letters.h"

namespace gannet::knowledge {

class Normalised {
 public:
  /// " log in to your account "; empty when the text has no word. Reused from text to text.
  const std::string& text() const { return text_; }

  /// text() as people write it: no spaces at the ends or between two characters of a script that has none.
  std::string plain() const;

  /// Where a range of text() stands in the original: from the first byte of its first character to behind its last one.
  /// Neither end may be a space of text(). Precondition: begin < end.
  std::uint32_t original_begin(std::uint32_t begin) const;
  std::uint32_t original_end(std::uint32_t end) const;

  /// `original` must outlive the calls of original_begin() and original_end(); at most 4 GiB of it are read.
  void assign(std::string_view original, const Letters& letters);

 private:
  struct Word {
    std::uint32_t begin;      // in text_
    std::uint32_t original;   // in the original, of its first character
    bool is_plain, is_mixed;  // byte for byte; Latin letters beside look-alikes
  };
  void ascii_words(std::size_t& at);
  bool word(std::size_t& at);
  void write_mixed(const Word& word, std::size_t end);
  std::uint32_t replay(const Word& word, std::uint32_t target, bool is_end) const;
  const Word& word_at(std::uint32_t place) const;

  std::string_view original_;
  const Letters* letters_ = nullptr;
  std::string text_;
  std::vector<Word> words_;
  bool has_unspaced_ = false;  // some character of a script without spaces
};

/// The text alone, for names and phrases at compile time.
std::string normalised(std::string_view text, const Letters& letters);

}  // namespace gannet::knowledge
