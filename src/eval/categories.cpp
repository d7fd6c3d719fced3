#include "eval/categories.h"

namespace gannet::eval {
namespace {

std::string true_category(const Record& record) {
  return record.label == Label::danger ? record.true_category : std::string();
}

}  // namespace

Categories categories_of(const std::vector<Record>& records, const Thresholds& thresholds) {
  Categories result;
  result.rows = rows_of(records, true_category, thresholds);
  double known = 0, right = 0, found = 0, right_of_found = 0;
  for (const Record& record : records) {
    const std::string is = true_category(record);
    if (is.empty()) continue;
    ++result.said[is][record.category];
    const double agrees = is == record.category ? 1 : 0;
    const double alarmed = record.level >= Level::caution ? 1 : 0;
    ++known;
    right += agrees;
    found += alarmed;
    right_of_found += agrees * alarmed;
  }
  result.right = wilson(right, known);
  result.right_of_found = wilson(right_of_found, found);
  return result;
}

}  // namespace gannet::eval
