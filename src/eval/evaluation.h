// What a scanner's verdicts are worth on labelled mail.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "eval/audit.h"
#include "eval/categories.h"
#include "eval/curve.h"
#include "eval/metrics.h"
#include "eval/record.h"
#include "eval/robustness.h"
#include "eval/rows.h"
#include "gannet/result.h"

namespace gannet::eval {

/// What is found when that share of the clear messages may be false alarms.
struct Rate {
  double allowed = 0;
  Recall recall, recall_by_campaign;
};

struct Evaluation {
  std::size_t messages = 0, campaigns = 0;
  Recall strict, loose;                          // at 0.1 % and 1 % false alarms, a message a vote
  Recall strict_by_campaign, loose_by_campaign;  // the same, a campaign a vote
  std::vector<Rate> rates;                       // at these and further ones, rising
  std::vector<Point> curve, curve_by_campaign;
  double area = 0;
  double calibration_error = 0;
  std::vector<Bin> calibration;
  std::array<std::vector<std::size_t>, 3> histogram;  // by Label: messages by probability
  std::vector<Row> corpora, languages, years;
  Categories categories;
  std::vector<Endured> robustness;                                   // where it was asked for
  std::vector<Audit> audits;                                         // where they were asked for
  std::vector<Record> missed, false_alarms;                          // the worst twenty each way
  double median_seconds = 0, slow_seconds = 0, longest_seconds = 0;  // of a message; slow: the 99th of a hundred
};

/// `transforms`: the names of those that Record::transformed speaks of.
Evaluation evaluate(const std::vector<Record>& records, const std::vector<std::string_view>& transforms = {});

/// A line of tabs for each message, under a line of titles: path, corpus, label, category, level, named, probability.
std::string scores_of(const std::vector<Record>& records);

/// A table for people.
std::string table_of(const Evaluation& evaluation);
/// With the change against an earlier one.
std::string table_of(const Evaluation& evaluation, const Evaluation& baseline);

/// One JSON object; read back for --baseline. Errors name the path and what is missing.
std::string json_of(const Evaluation& evaluation);
Result<Evaluation> evaluation_from_json(const std::string& text, const std::string& path);

}  // namespace gannet::eval
