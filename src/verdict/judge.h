// Findings and matches -> verdict: a transparent log-linear score. Every point of it belongs to one finding.
#pragma once

#include <vector>

#include "gannet/verdict.h"
#include "verdict/weights.h"

namespace gannet::verdict {

/// Fills level, probabilities, category, findings (with points, those that moved the score most first), matches, bias and
/// counterfactuals. A matched threat becomes a finding of its own ("threat.match").
Verdict judge(std::vector<Finding> findings, std::vector<Match> matches, const Weights& weights);

}  // namespace gannet::verdict
