// The words of one language: is this a word, and is it one but for a slip of the finger?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "knowledge/word_filter.h"

namespace gannet::knowledge {

/// Which four letters follow each other in some word of a language: a bit for each, letters being the low five bits of a byte.
/// Of the four-letter runs of English words one in ten is set, so that most invented words are refused without looking them up.
class LetterRuns {
 public:
  static constexpr std::size_t run = 4;
  static constexpr std::size_t bytes = (1u << (5 * run)) / 8;

  /// A view of `bits`; nothing but emptiness is taken for "every run occurs".
  void open(std::string_view bits) { bits_ = bits.size() == bytes ? bits.data() : nullptr; }

  /// False when a run that covers one of the places [first, last) of `word` occurs in no word.
  bool may_hold(std::string_view word, std::size_t first, std::size_t last) const;

  /// Sets the bits of `word` in `bits`, which has `bytes` bytes.
  static void add(std::string_view word, std::string& bits);

 private:
  const char* bits_ = nullptr;
};

/// A view; thread-safe.
class Dictionary {
 public:
  Dictionary() = default;
  Dictionary(WordFilter filter, std::string_view runs) : filter_(filter) { runs_.open(runs); }

  /// Is `word` (lower-case UTF-8) a word of the language?
  bool contains(std::string_view word) const { return filter_.contains(word); }

  /// Does one letter left out, swapped, changed or added make a word of it? The first letter stays: people see it.
  bool has_neighbour(std::string_view word) const;

 private:
  WordFilter filter_;
  LetterRuns runs_;
};

}  // namespace gannet::knowledge
