#include "eval/evaluation.h"

#include <algorithm>
#include <map>
#include <set>

namespace gannet::eval {
namespace {

constexpr double strict_rate = 0.001, loose_rate = 0.01;
constexpr double further_rates[] = {0, 0.0003, strict_rate, 0.003, loose_rate, 0.03, 0.1};
constexpr std::size_t worst = 20;

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

/// Which of the labels has which scores.
std::array<std::vector<std::size_t>, 3> histogram_of_labels(const std::vector<Record>& records) {
  std::array<std::vector<double>, 3> scores;
  for (const Record& record : records) scores[static_cast<std::size_t>(record.label)].push_back(record.probability);
  std::array<std::vector<std::size_t>, 3> result;
  for (std::size_t label = 0; label < scores.size(); ++label) result[label] = histogram_of(scores[label]);
  return result;
}

std::size_t campaigns_of(const std::vector<Record>& records) {
  std::set<std::size_t> campaigns;
  for (const Record& record : records) campaigns.insert(record.campaign);
  return campaigns.size();
}

void add_times(const std::vector<Record>& records, Evaluation& result) {
  std::vector<double> seconds;
  for (const Record& record : records) seconds.push_back(record.seconds);
  result.median_seconds = quantile(seconds, 0.5);
  result.slow_seconds = quantile(seconds, 0.99);
  result.longest_seconds = quantile(seconds, 1);
}

std::string or_unknown(const std::string& name) {
  return name.empty() ? "unknown" : name;
}

}  // namespace

Evaluation evaluate(const std::vector<Record>& records, const std::vector<std::string_view>& transforms) {
  Evaluation result;
  result.messages = records.size();
  result.campaigns = campaigns_of(records);
  add_times(records, result);
  const std::vector<Scored> each = votes(records, false), once = votes(records, true);
  result.strict = recall_at(each, strict_rate);
  result.loose = recall_at(each, loose_rate);
  result.strict_by_campaign = recall_at(once, strict_rate);
  result.loose_by_campaign = recall_at(once, loose_rate);
  for (const double rate : further_rates) result.rates.push_back({rate, recall_at(each, rate), recall_at(once, rate)});
  result.curve = curve_of(each);
  result.curve_by_campaign = curve_of(once);
  result.area = area_under_curve(each);
  result.calibration = calibration(each);
  result.calibration_error = calibration_error(result.calibration);
  result.histogram = histogram_of_labels(records);
  const Thresholds thresholds{result.strict.threshold, result.loose.threshold};
  result.corpora = rows_of(
      records, [](const Record& r) { return r.corpus; }, thresholds);
  result.languages = rows_of(
      records, [](const Record& r) { return or_unknown(r.language); }, thresholds);
  result.years = rows_of(
      records, [](const Record& r) { return or_unknown(r.year); }, thresholds);
  result.categories = categories_of(records, thresholds);
  if (!transforms.empty()) result.robustness = robustness_of(records, transforms, thresholds);
  result.missed = worst_of(records, Label::danger);
  result.false_alarms = worst_of(records, Label::clear);
  return result;
}

}  // namespace gannet::eval
