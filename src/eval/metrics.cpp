#include "eval/metrics.h"

#include <algorithm>
#include <cmath>

namespace gannet::eval {

Share wilson(double count, double of) {
  if (of <= 0) return {};
  constexpr double z = 1.959963984540054;
  const double centre = (count + z * z / 2) / (of + z * z);
  const double half = z * std::sqrt(std::max(0.0, count * (of - count) / of) + z * z / 4) / (of + z * z);
  return {count / of, std::max(0.0, centre - half), std::min(1.0, centre + half), of};
}

Recall recall_at(std::span<const Scored> scored, double allowed) {
  std::vector<Scored> negatives;
  double negative = 0, positive = 0;
  for (const Scored& each : scored) {
    (each.positive ? positive : negative) += each.weight;
    if (!each.positive) negatives.push_back(each);
  }
  std::sort(negatives.begin(), negatives.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  // Down the scores of the negatives as long as those above are few enough; equal scores go together.
  constexpr double rounding = 1e-9;
  Recall result;
  result.threshold = negatives.empty() ? 0 : negatives.front().score;
  double above = 0;
  for (std::size_t i = 0; i < negatives.size();) {
    double here = 0;
    const double score = negatives[i].score;
    for (; i < negatives.size() && negatives[i].score == score; ++i) here += negatives[i].weight;
    result.threshold = score;
    if (above + here > allowed * negative + rounding) break;
    above += here;
    if (i == negatives.size()) result.threshold = -1;  // all of them may be alarms
  }
  double found = 0, wrong = 0;
  for (const Scored& each : scored) {
    if (each.score > result.threshold) (each.positive ? found : wrong) += each.weight;
  }
  result.recall = wilson(found, positive);
  result.false_alarms = wilson(wrong, negative);
  return result;
}

double area_under_curve(std::span<const Scored> scored) {
  std::vector<Scored> sorted(scored.begin(), scored.end());
  std::sort(sorted.begin(), sorted.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  double below = 0, area = 0, positives = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    double negative = 0, positive = 0;
    const double score = sorted[i].score;
    for (; i < sorted.size() && sorted[i].score == score; ++i) (sorted[i].positive ? positive : negative) += sorted[i].weight;
    area += positive * (below + negative / 2);
    below += negative;
    positives += positive;
  }
  return below > 0 && positives > 0 ? area / (below * positives) : 0.5;
}

std::vector<Bin> calibration(std::span<const Scored> scored, std::size_t bins) {
  std::vector<Bin> all(bins);
  for (const Scored& each : scored) {
    const auto place = static_cast<std::size_t>(std::clamp(each.score, 0.0, 1.0) * static_cast<double>(bins));
    Bin& bin = all[std::min(place, bins - 1)];
    bin.said += each.score * each.weight;
    bin.was += (each.positive ? 1 : 0) * each.weight;
    bin.weight += each.weight;
  }
  for (Bin& bin : all) {
    if (bin.weight <= 0) continue;
    bin.said /= bin.weight;
    bin.was /= bin.weight;
  }
  return all;
}

double calibration_error(std::span<const Bin> bins) {
  double distance = 0, weight = 0;
  for (const Bin& bin : bins) {
    distance += std::abs(bin.said - bin.was) * bin.weight;
    weight += bin.weight;
  }
  return weight > 0 ? distance / weight : 0;
}

}  // namespace gannet::eval
