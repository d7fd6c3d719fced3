// Figures of groups of messages.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "eval/metrics.h"
#include "eval/record.h"

namespace gannet::eval {

/// Figures of a group of messages: a corpus, a language, a year, a category.
struct Row {
  std::string name;
  std::array<std::size_t, 3> messages{};               // by Label
  std::array<std::array<std::size_t, 4>, 3> levels{};  // by Label, then Level
  Share recall_at_0_1, recall_at_1;                    // of danger, at the thresholds of all messages together
  Share false_alarms;                                  // clear messages that got the level danger

  std::size_t count(Label label) const { return messages[static_cast<std::size_t>(label)]; }
  std::size_t count(Label label, Level level) const {
    return levels[static_cast<std::size_t>(label)][static_cast<std::size_t>(level)];
  }
};

/// Scores above these are alarms.
struct Thresholds {
  double strict = 0, loose = 0;
};

/// One row for each name that `name_of` gives, in the order of names. Records for which it gives an empty text are left out.
std::vector<Row> rows_of(const std::vector<Record>& records, const std::function<std::string(const Record&)>& name_of,
                         const Thresholds& thresholds);

}  // namespace gannet::eval
