// The plots of the page.
#include <algorithm>
#include <cmath>

#include "eval/page.h"
#include "eval/plot.h"

namespace gannet::eval {
namespace {

constexpr std::string_view by_message = "first", by_campaign = "second";
constexpr double strict = 0.001, loose = 0.01;

std::string text(const Gap& gap, std::size_t index) {
  return std::string(gap.word(index));
}

Axis share_axis(std::string title) {
  return {0, 1, false, true, std::move(title)};
}

std::vector<Spot> roc_spots(const std::vector<Point>& curve, double low) {
  std::vector<Spot> spots;
  if (!curve.empty()) spots.push_back({low, 0});
  for (const Point& point : curve) spots.push_back({point.false_alarms, point.recall});
  return spots;
}

std::vector<Spot> precision_spots(const std::vector<Point>& curve) {
  std::vector<Spot> spots;
  for (const Point& point : curve) spots.push_back({point.recall, point.precision});
  return spots;
}

/// A power of ten below one false alarm among all clear messages: at the edge stands what is found without any.
double lowest_rate(const std::vector<Point>& curve) {
  double least = loose;
  for (const Point& point : curve) {
    if (point.false_alarms > 0) least = std::min(least, point.false_alarms);
  }
  return std::pow(10.0, std::ceil(std::log10(least) - 1e-9) - 1);
}

}  // namespace

std::string roc_plot(const Evaluation& evaluation, const Gap& gap) {
  const double low = lowest_rate(evaluation.curve);
  Plot plot({low, 1, true, true, text(gap, 0)}, share_axis(text(gap, 1)), text(gap, 2));
  for (const double rate : {strict, loose}) plot.mark(rate, written(rate, true));
  plot.line(roc_spots(evaluation.curve_by_campaign, low), by_campaign, true);
  plot.line(roc_spots(evaluation.curve, low), by_message, true);
  return plot.svg();
}

std::string precision_plot(const Evaluation& evaluation, const Gap& gap) {
  Plot plot(share_axis(text(gap, 0)), share_axis(text(gap, 1)), text(gap, 2));
  plot.line(precision_spots(evaluation.curve_by_campaign), by_campaign);
  plot.line(precision_spots(evaluation.curve), by_message);
  return plot.svg();
}

std::string calibration_plot(const Evaluation& evaluation, const Gap& gap) {
  Plot plot(share_axis(text(gap, 0)), share_axis(text(gap, 1)), text(gap, 2));
  plot.line({{0, 0}, {1, 1}}, "ideal");
  double most = 1;
  for (const Bin& bin : evaluation.calibration) most = std::max(most, bin.weight);
  std::vector<Spot> spots;
  for (const Bin& bin : evaluation.calibration) {
    if (bin.weight > 0) spots.push_back({bin.said, bin.was});
  }
  plot.line(spots, by_message);
  for (const Bin& bin : evaluation.calibration) {
    // The disc's area grows with the logarithm of the messages: the last bins hold a thousand times those of the middle.
    if (bin.weight > 0) plot.disc({bin.said, bin.was}, 3 + 5 * std::log1p(bin.weight) / std::log1p(most), by_message);
  }
  return plot.svg();
}

std::string histogram_plot(const Evaluation& evaluation, Label label, const Gap& gap) {
  constexpr double floor = 0.5;  // so that one message is a bar that can be seen
  double most = 1;
  for (const auto& counts : evaluation.histogram) {
    for (const std::size_t count : counts) most = std::max(most, static_cast<double>(count));
  }
  const double high = std::pow(10.0, std::ceil(std::log10(most + 1)));
  Plot plot(share_axis(text(gap, 0)), {floor, high, true, false, text(gap, 1)}, text(gap, 2));
  const auto& counts = evaluation.histogram[static_cast<std::size_t>(label)];
  plot.bars(std::vector<double>(counts.begin(), counts.end()), name_of(label));
  return plot.svg();
}

}  // namespace gannet::eval
