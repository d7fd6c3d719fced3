// What transforms cost: how much danger is still found after them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "eval/rows.h"

namespace gannet::eval {

struct Endured {
  std::string transform;             // "none" for the messages as they are
  Share recall_at_0_1, recall_at_1;  // of the transformed dangerous messages, at the thresholds of the untransformed mail
  double change_at_0_1 = 0, change_at_1 = 0;  // against the messages as they are
};

/// Of the records that have a probability for each transform (Record::transformed); empty when none has.
std::vector<Endured> robustness_of(const std::vector<Record>& records, const std::vector<std::string_view>& names,
                                   const Thresholds& thresholds);

}  // namespace gannet::eval
