// The distinct words of a short text, to count how many of a wording's words it holds.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "threats/words.h"

namespace gannet::threats {

class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(std::span<const WordHash> words);

  bool has(WordHash word) const;
  std::size_t size() const { return words_.size(); }

  /// Share of the distinct words of `wording` that it holds, 0 to 1; 0 when those are fewer than `least_words`.
  double share_of(std::span<const WordHash> wording, std::size_t least_words) const;

 private:
  static constexpr std::size_t filter_bits = 2048;
  static std::size_t place_in_filter(WordHash word) { return word >> 53; }

  std::vector<WordHash> words_;  // sorted
  std::array<std::uint64_t, filter_bits / 64> filter_{};
};

}  // namespace gannet::threats
