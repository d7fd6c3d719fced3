#include "eval/rows.h"

#include <map>

namespace gannet::eval {
namespace {

Row row_of(const std::string& name, const std::vector<const Record*>& records, const Thresholds& thresholds) {
  Row row;
  row.name = name;
  double found_strict = 0, found_loose = 0;
  for (const Record* const record : records) {
    const auto label = static_cast<std::size_t>(record->label);
    ++row.messages[label];
    ++row.levels[label][static_cast<std::size_t>(record->level)];
    if (record->label != Label::danger) continue;
    found_strict += record->probability > thresholds.strict ? 1 : 0;
    found_loose += record->probability > thresholds.loose ? 1 : 0;
  }
  const auto dangers = static_cast<double>(row.count(Label::danger));
  row.recall_at_0_1 = wilson(found_strict, dangers);
  row.recall_at_1 = wilson(found_loose, dangers);
  row.false_alarms =
      wilson(static_cast<double>(row.count(Label::clear, Level::danger)), static_cast<double>(row.count(Label::clear)));
  return row;
}

}  // namespace

std::vector<Row> rows_of(const std::vector<Record>& records, const std::function<std::string(const Record&)>& name_of,
                         const Thresholds& thresholds) {
  std::map<std::string, std::vector<const Record*>> groups;
  for (const Record& record : records) {
    if (const std::string name = name_of(record); !name.empty()) groups[name].push_back(&record);
  }
  std::vector<Row> rows;
  for (const auto& [name, some] : groups) rows.push_back(row_of(name, some, thresholds));
  return rows;
}

}  // namespace gannet::eval
