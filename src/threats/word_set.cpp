#include "threats/word_set.h"

#include <algorithm>

namespace gannet::threats {

WordSet::WordSet(std::span<const WordHash> words) : words_(words.begin(), words.end()) {
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  for (const WordHash word : words_) filter_[place_in_filter(word) / 64] |= std::uint64_t{1} << (place_in_filter(word) % 64);
}

bool WordSet::has(WordHash word) const {
  const std::size_t place = place_in_filter(word);
  return (filter_[place / 64] >> (place % 64) & 1) != 0 && std::binary_search(words_.begin(), words_.end(), word);
}

double WordSet::share_of(std::span<const WordHash> wording, std::size_t least_words) const {
  if (wording.empty() || wording.size() < least_words) return 0;
  std::size_t common = 0;
  for (const WordHash word : wording) common += has(word) ? 1u : 0u;
  return static_cast<double>(common) / static_cast<double>(wording.size());
}

}  // namespace gannet::threats
