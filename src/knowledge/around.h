// The rest of a pattern around the steps of it that were found, in normalised text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "knowledge/records.h"

namespace gannet::knowledge {

/// The steps of all patterns, as the compiled file holds them.
struct StepTables {
  std::string_view strings;
  std::span<const StepRecord> steps;
  std::span<const AlternativeRecord> alternatives;
};

/// Compares steps left and right of a place. All places are those of spaces in `text`, which both words beside one share.
class Around {
 public:
  Around(const StepTables& tables, std::string_view text) : tables_(tables), text_(text) {}

  /// The space behind a word that may go on for `ending_letters` letters from `at`.
  std::optional<std::uint32_t> end_of_word(std::uint32_t at) const;

  /// Where the steps [step, end) end that follow on `at`.
  std::optional<std::uint32_t> forward(std::uint32_t step, std::uint32_t end, std::uint32_t at);
  /// Where the steps [begin, step) begin that lead up to `at`, where `step` starts.
  std::optional<std::uint32_t> backward(std::uint32_t begin, std::uint32_t step, std::uint32_t at);

 private:
  using Found = std::optional<std::uint32_t>;
  Found forward(std::uint32_t step, std::uint32_t end, std::uint32_t at, bool gap);
  Found backward(std::uint32_t begin, std::uint32_t step, std::uint32_t at, bool gap);
  Found ends_behind(std::uint32_t at, const AlternativeRecord& alternative) const;
  Found starts_before(std::uint32_t at, const AlternativeRecord& alternative) const;
  std::string_view text_of(const AlternativeRecord& alternative) const;
  std::span<const AlternativeRecord> alternatives_of(const StepRecord& step) const;

  const StepTables& tables_;
  std::string_view text_;
  int budget_ = 4000;  // comparisons for one hit: patterns with many gaps could else try every combination
};

}  // namespace gannet::knowledge
