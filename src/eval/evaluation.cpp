#include "eval/evaluation.h"

#include <algorithm>

namespace gannet::eval {
namespace {

constexpr double strict_rate = 0.001, loose_rate = 0.01;
constexpr std::size_t worst = 20;

struct LabelWord {
  std::string_view word;
  Label label;
};
constexpr LabelWord label_words[] = {{"phish", Label::danger},  {"danger", Label::danger},     {"dangerous", Label::danger},
                                     {"spam", Label::unwanted}, {"unwanted", Label::unwanted}, {"ham", Label::clear},
                                     {"clear", Label::clear},   {"legit", Label::clear}};

/// Of danger against clear; one vote a message, or one a campaign within its label.
std::vector<Scored> votes(const std::vector<Record>& records, bool by_campaign) {
  std::map<std::pair<Label, std::size_t>, double> size;
  for (const Record& record : records) ++size[{record.label, record.campaign}];
  std::vector<Scored> all;
  for (const Record& record : records) {
    if (record.label == Label::unwanted) continue;
    const double weight = by_campaign ? 1 / size[{record.label, record.campaign}] : 1;
    all.push_back({record.probability, record.label == Label::danger, weight});
  }
  return all;
}

class Rows {
 public:
  void add(const std::string& name, const Record& record) { groups_[name].push_back(&record); }

  std::vector<Row> rows(double strict_threshold, double loose_threshold) const {
    std::vector<Row> all;
    for (const auto& [name, records] : groups_) all.push_back(row(name, records, strict_threshold, loose_threshold));
    return all;
  }

 private:
  static Row row(const std::string& name, const std::vector<const Record*>& records, double strict, double loose) {
    Row row;
    row.name = name;
    double found_strict = 0, found_loose = 0;
    for (const Record* const record : records) {
      const auto label = static_cast<std::size_t>(record->label);
      ++row.messages[label];
      ++row.levels[label][static_cast<std::size_t>(record->level)];
      if (record->label != Label::danger) continue;
      found_strict += record->probability > strict ? 1 : 0;
      found_loose += record->probability > loose ? 1 : 0;
    }
    const auto dangers = static_cast<double>(row.messages[static_cast<std::size_t>(Label::danger)]);
    const auto clears = static_cast<double>(row.messages[static_cast<std::size_t>(Label::clear)]);
    row.recall_at_0_1 = wilson(found_strict, dangers);
    row.recall_at_1 = wilson(found_loose, dangers);
    row.false_alarms =
        wilson(static_cast<double>(row.levels[static_cast<std::size_t>(Label::clear)][static_cast<std::size_t>(Level::danger)]),
               clears);
    return row;
  }

  std::map<std::string, std::vector<const Record*>> groups_;
};

/// The worst of one label: dangers that score lowest, or clear ones that score highest.
std::vector<Record> worst_of(const std::vector<Record>& records, Label label) {
  std::vector<Record> some;
  std::copy_if(records.begin(), records.end(), std::back_inserter(some), [&](const Record& r) { return r.label == label; });
  std::stable_sort(some.begin(), some.end(), [&](const Record& a, const Record& b) {
    return label == Label::danger ? a.probability < b.probability : a.probability > b.probability;
  });
  some.resize(std::min(some.size(), worst));
  return some;
}

}  // namespace

std::string_view name_of(Label label) {
  constexpr std::string_view names[] = {"clear", "unwanted", "danger"};
  return names[static_cast<std::size_t>(label)];
}

std::optional<Label> label_named(std::string_view word) {
  for (const LabelWord& entry : label_words) {
    if (entry.word == word) return entry.label;
  }
  return std::nullopt;
}

Evaluation evaluate(std::vector<Record> records) {
  Evaluation result;
  result.messages = records.size();
  std::vector<std::size_t> campaigns;
  std::vector<double> seconds;
  for (const Record& record : records) {
    campaigns.push_back(record.campaign);
    seconds.push_back(record.seconds);
  }
  std::sort(campaigns.begin(), campaigns.end());
  result.campaigns = static_cast<std::size_t>(std::unique(campaigns.begin(), campaigns.end()) - campaigns.begin());
  if (!seconds.empty()) {
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    result.median_seconds = *middle;
  }
  const std::vector<Scored> each = votes(records, false), once = votes(records, true);
  result.strict = recall_at(each, strict_rate);
  result.loose = recall_at(each, loose_rate);
  result.strict_by_campaign = recall_at(once, strict_rate);
  result.loose_by_campaign = recall_at(once, loose_rate);
  result.area = area_under_curve(each);
  result.calibration = calibration(each);
  result.calibration_error = calibration_error(result.calibration);
  Rows corpora, languages, years;
  for (const Record& record : records) {
    corpora.add(record.corpus, record);
    languages.add(record.language.empty() ? "unknown" : record.language, record);
    years.add(record.year.empty() ? "unknown" : record.year, record);
  }
  result.corpora = corpora.rows(result.strict.threshold, result.loose.threshold);
  result.languages = languages.rows(result.strict.threshold, result.loose.threshold);
  result.years = years.rows(result.strict.threshold, result.loose.threshold);
  result.missed = worst_of(records, Label::danger);
  result.false_alarms = worst_of(records, Label::clear);
  return result;
}

}  // namespace gannet::eval
