// What was learned here, said of one message.
#pragma once

#include <optional>

#include "gannet/finding.h"
#include "model/overlay.h"

namespace gannet::model {

constexpr std::string_view learned_here_sign = "model.learned-here";

struct LearnedHere {
  Finding finding;  // with the words that moved it most, in both directions, and its share of the log-odds of danger as points
  Shift shift;
};

/// Nothing when there is no overlay or it says hardly anything of these words.
std::optional<LearnedHere> learned_here(const Overlay& overlay, const facts::Facts& facts, const TextFeatures& features);

}  // namespace gannet::model
