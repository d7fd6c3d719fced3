// One scanned message of which it is known what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/verdict.h"

namespace gannet::eval {

/// What a message is, by hand. `unwanted` is neither a right nor a wrong alarm of danger, so it counts in no rate.
enum class Label : std::uint8_t { clear, unwanted, danger };
std::string_view name_of(Label label);
/// "phish", "danger", "dangerous"; "spam", "unwanted"; "ham", "clear", "legit". Nothing for other words.
std::optional<Label> label_named(std::string_view word);

/// Why the verdict is what it is: one finding in words.
struct Reason {
  std::string sentence;
  double points = 0;  // its share of the score
};

struct Record {
  std::string path;
  std::string corpus;  // "test/pot-2025h1/phish"
  Label label = Label::clear;
  std::string true_category;  // of a dangerous message, where somebody has said; else empty
  std::string category;       // of the verdict
  std::string language;       // of the text; empty when unknown
  std::string year;           // of the message
  std::string reason;         // the sign that moved the score most, and what it saw
  std::vector<Reason> reasons;
  std::vector<double> transformed;  // probabilities after each transform, where they were asked for
  double probability = 0;
  Level level = Level::clear;
  std::size_t campaign = 0;
  double seconds = 0;
};

}  // namespace gannet::eval
