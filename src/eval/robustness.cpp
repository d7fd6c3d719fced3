#include "eval/robustness.h"

namespace gannet::eval {
namespace {

Endured endured_by(std::string name, const std::vector<double>& probabilities, const Thresholds& thresholds) {
  double strict = 0, loose = 0;
  for (const double probability : probabilities) {
    strict += probability > thresholds.strict ? 1 : 0;
    loose += probability > thresholds.loose ? 1 : 0;
  }
  const auto all = static_cast<double>(probabilities.size());
  return {std::move(name), wilson(strict, all), wilson(loose, all)};
}

}  // namespace

std::vector<Endured> robustness_of(const std::vector<Record>& records, const std::vector<std::string_view>& names,
                                   const Thresholds& thresholds) {
  std::vector<double> before;
  std::vector<std::vector<double>> after(names.size());
  for (const Record& record : records) {
    if (record.label != Label::danger || record.transformed.size() != names.size()) continue;
    before.push_back(record.probability);
    for (std::size_t i = 0; i < names.size(); ++i) after[i].push_back(record.transformed[i]);
  }
  if (before.empty()) return {};
  std::vector<Endured> all = {endured_by("none", before, thresholds)};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Endured row = endured_by(std::string(names[i]), after[i], thresholds);
    row.change_at_0_1 = row.recall_at_0_1.value - all.front().recall_at_0_1.value;
    row.change_at_1 = row.recall_at_1.value - all.front().recall_at_1.value;
    all.push_back(std::move(row));
  }
  return all;
}

}  // namespace gannet::eval
