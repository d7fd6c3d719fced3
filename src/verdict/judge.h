// Findings and matches -> verdict: a transparent log-linear score. Every point of it belongs to one finding.
#pragma once

#include <vector>

#include "gannet/verdict.h"
#include "verdict/weights.h"

namespace gannet::verdict {

/// What the finding "model.learned-here" moves, in log-odds; bounded by who learned it.
struct Learned {
  double danger = 0;
  double unwanted = 0;
};

/// Fills level, probabilities, category, findings (with points, those that moved the score most first), matches, bias and
/// counterfactuals. A matched threat becomes a finding of its own ("threat.match"). The finding of the text
/// model comes with its log-odds in Finding::points and leaves with its share of the score; that of what was learned here
/// counts `learned`, in no family.
Verdict judge(std::vector<Finding> findings, std::vector<Match> matches, const Weights& weights, const Learned& learned = {});

}  // namespace gannet::verdict
