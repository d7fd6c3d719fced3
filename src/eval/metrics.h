// How good scores are: rates with their uncertainty. Nothing here knows of mail.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gannet::eval {

/// One scored thing. `weight` lets near-duplicates share one vote: the weights of a campaign sum to 1.
struct Scored {
  double score = 0;
  bool positive = false;
  double weight = 1;
};

struct Share {
  double value = 0, low = 0, high = 0;  // with its 95 % interval
  double of = 0;                        // the number (or weight) it is a share of
};

/// Wilson's interval for `count` of `of` (E. B. Wilson 1927); all zero when there is nothing.
Share wilson(double count, double of);

struct Recall {
  Share recall;
  Share false_alarms;    // reached: at most what was allowed
  double threshold = 0;  // an alarm is a score above it
};

/// The share of positives above the smallest threshold that at most `allowed` (0 to 1) of the negatives exceed. With fewer than
/// 1 / `allowed` negatives that is no false alarm at all. Intervals count weights.
Recall recall_at(std::span<const Scored> scored, double allowed);

/// The probability that a positive scores above a negative, ties half (Mann-Whitney); 0.5 when one side is empty.
double area_under_curve(std::span<const Scored> scored);

/// A tenth of the range of probabilities: what was said, and what was so.
struct Bin {
  double said = 0, was = 0, weight = 0;
};
std::vector<Bin> calibration(std::span<const Scored> scored, std::size_t bins = 10);

/// The mean distance between said and was, by weight (expected calibration error).
double calibration_error(std::span<const Bin> bins);

}  // namespace gannet::eval
