// A text cut into pieces at the places where something shows.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "threats/picture.h"
#include "threats/words.h"

namespace gannet::threats {

/// Where words in a row first stand in a text: compared word after word, as conditions are. Slow: for pages that are written
/// once.
std::optional<facts::Range> find_words(std::string_view text, std::span<const WordHash> wanted,
                                       const knowledge::Knowledge& knowledge);

class MarkedText {
 public:
  /// `text` must outlive it.
  explicit MarkedText(std::string_view text) : text_(text) {}

  /// Says that the trait shows there. What overlaps is one mark.
  void mark(facts::Range range, std::size_t trait);

  /// The text in reading order; malformed UTF-8 is replaced.
  Pieces pieces();

 private:
  struct Mark {
    facts::Range range;
    std::vector<std::size_t> traits;
  };
  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace gannet::threats
