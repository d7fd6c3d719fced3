#include "eval/curve.h"

#include <algorithm>
#include <cmath>

namespace gannet::eval {
namespace {

constexpr double step = 0.004;           // of a share: less than a pixel of a plot
constexpr double step_of_decade = 0.02;  // the same on a logarithmic axis

/// Nobody could see the two apart. The step from none to some is always seen.
bool alike(const Point& a, const Point& b) {
  if ((a.false_alarms == 0) != (b.false_alarms == 0)) return false;
  const double decades = a.false_alarms > 0 ? std::log10(b.false_alarms / a.false_alarms) : 0;
  return std::abs(a.recall - b.recall) < step && std::abs(a.precision - b.precision) < step && decades < step_of_decade;
}

}  // namespace

std::vector<Point> curve_of(std::span<const Scored> scored) {
  std::vector<Scored> sorted(scored.begin(), scored.end());
  std::sort(sorted.begin(), sorted.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  double positives = 0, negatives = 0;
  for (const Scored& each : sorted) (each.positive ? positives : negatives) += each.weight;
  if (positives <= 0 || negatives <= 0) return {};
  std::vector<Point> curve;
  Point last;
  double found = 0, wrong = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    const double score = sorted[i].score;
    for (; i < sorted.size() && sorted[i].score == score; ++i) (sorted[i].positive ? found : wrong) += sorted[i].weight;
    const Point point{score, wrong / negatives, found / positives, found / (found + wrong)};
    const bool first_false_alarm = wrong > 0 && last.false_alarms == 0;
    // The last point before the first false alarm says what is found without any.
    if (first_false_alarm && !curve.empty() && curve.back().threshold != last.threshold) curve.push_back(last);
    if (curve.empty() || i == sorted.size() || !alike(curve.back(), point)) curve.push_back(point);
    last = point;
  }
  return curve;
}

std::vector<std::size_t> histogram_of(std::span<const double> scores, std::size_t bins) {
  std::vector<std::size_t> counts(bins);
  for (const double score : scores) {
    const auto bin = static_cast<std::size_t>(std::clamp(score, 0.0, 1.0) * static_cast<double>(bins));
    ++counts[std::min(bin, bins - 1)];
  }
  return counts;
}

double quantile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  const auto place = std::min(static_cast<std::size_t>(part * static_cast<double>(values.size())), values.size() - 1);
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(place), values.end());
  return values[place];
}

}  // namespace gannet::eval
