// The phrase syntax of knowledge/phrases/*.toml (see knowledge/README.md), taken apart.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"
#include "knowledge/letters.h"

namespace gannet::knowledge {

/// Words side by side, normalised, without the spaces at the ends; empty where the step may be left out.
struct Alternative {
  std::string text;
  bool open_end = false;  // the last word may go on for up to `ending_letters` letters
  auto operator<=>(const Alternative&) const = default;
};

/// What stands between two spaces outside of brackets: "(log|sign)", "[e-mail]", "upgrad(e|ed|ing)".
struct Step {
  std::vector<Alternative> alternatives;  // longest first, each once, never none
  bool gap_before = false;                // up to `gap_words` other words may stand before it
  auto operator<=>(const Step&) const = default;
};
using Pattern = std::vector<Step>;

constexpr std::size_t gap_words = 4, ending_letters = 12;
constexpr std::size_t alternative_limit = 256, step_limit = 32;

/// The error says what is wrong and how to mend it, without naming the file.
Result<Pattern> parse_pattern(std::string_view pattern, const Letters& letters);

/// A name: one step that is matched as it stands. Precondition: `normalised` is not empty.
Pattern name_pattern(std::string_view normalised);

/// The steps of a pattern that are looked for in the one pass over the text; the others are compared around a hit.
struct Anchor {
  std::uint32_t first = 0, count = 0;
  std::vector<Alternative> literals;  // with a space at each end where a word ends
};
Anchor anchor_of(const Pattern& pattern);

}  // namespace gannet::knowledge
