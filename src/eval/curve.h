// How recall, precision and false alarms go together as the threshold falls; and how scores spread.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "eval/metrics.h"

namespace gannet::eval {

/// What holds when every score of at least `threshold` is an alarm.
struct Point {
  double threshold = 0;
  double false_alarms = 0;  // share of the negatives
  double recall = 0;        // share of the positives
  double precision = 0;     // share of the alarms that are right
};

/// From the strictest threshold to the one that alarms at all. Points that no drawing could tell apart are left out, so that
/// there are some hundred at most, however many scores. Empty without positives or without negatives.
std::vector<Point> curve_of(std::span<const Scored> scored);

/// How many of the scores (0 to 1) lie in each of `bins` equal steps; the last one holds 1 too.
std::vector<std::size_t> histogram_of(std::span<const double> scores, std::size_t bins = 20);

/// The value below which the share `part` of the values lies; 0 of nothing.
double quantile(std::vector<double> values, double part);

}  // namespace gannet::eval
