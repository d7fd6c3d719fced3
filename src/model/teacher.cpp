#include "model/teacher.h"

#include <algorithm>
#include <cmath>

#include "model/overlay.h"

namespace gannet::model {
namespace {

double probability(double log_odds) {
  return 1 / (1 + std::exp(-std::clamp(log_odds, -30.0, 30.0)));
}

/// What a step adds to the weight of each word, in whole units. `target`: what it is, 0 or 1.
std::int32_t step(double target, double log_odds, double value) {
  return static_cast<std::int32_t>(std::lround(learning_step * (target - probability(log_odds)) * value / overlay_unit));
}

/// No file, however made, makes a sum run over. Honest sums stay below: 2,000 steps of 1/2.
std::int32_t sum_of(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t most = std::int64_t{1} << 30;
  return static_cast<std::int32_t>(std::clamp(a + b, -most, most));
}

double constant(std::int32_t sum) {
  return std::clamp(sum * overlay_unit, -most_constant, most_constant);
}

std::uint32_t place_of(const OverlayData& overlay, std::uint64_t name) {
  const auto found =
      std::find_if(overlay.reporters.begin(), overlay.reporters.end(), [&](const Reporter& r) { return r.name == name; });
  return static_cast<std::uint32_t>(found - overlay.reporters.begin());
}

}  // namespace

Teacher::Teacher(OverlayData overlay, std::string_view reporter) : overlay_(std::move(overlay)) {
  self_.name = hash_of_name(overlay_, reporter);
  place_ = place_of(overlay_, self_.name);
  if (place_ == overlay_.reporters.size()) return;
  self_ = overlay_.reporters[place_];
  for (const Report& report : overlay_.reports) reports_ += report.reporter == place_ ? 1u : 0u;
  for (const LearnedWord& word : overlay_.words) {
    if (word.reporter == place_) words_[word.bucket] = {word.danger, word.unwanted, word.reports};
  }
}

bool Teacher::has_room(const Lesson& lesson) const {
  std::size_t added = 0;
  for (const std::uint32_t bucket : lesson.buckets) added += words_.contains(bucket) ? 0u : 1u;
  return reports_ < most_reports_of_one && words_.size() + added <= most_words_of_one;
}

Outcome Teacher::teach(const Lesson& lesson) {
  if (lesson.buckets.size() < fewest_learnable) return Outcome::too_few_words;
  Report report;
  report.campaign = campaign_of(lesson);
  report.words = hash_of_words(lesson);
  report.reporter = place_;
  std::size_t alike = 0;
  for (Report& earlier : overlay_.reports) {
    if (likeness(earlier.campaign, report.campaign) < same_campaign) continue;
    if (earlier.reporter == place_) return teach_again(earlier, lesson);
    alike += earlier.taught == lesson.taught ? 1u : 0u;
  }
  if (alike >= most_of_one_campaign) return Outcome::campaign_full;
  if (!has_room(lesson)) return Outcome::reporter_full;
  if (overlay_.reports.size() >= most_reports || place_ >= most_reporters) return Outcome::overlay_full;
  learn(report, lesson);
  overlay_.reports.push_back(report);
  ++reports_;
  return Outcome::learned;
}

Outcome Teacher::teach_again(Report& earlier, const Lesson& lesson) {
  if (earlier.taught == lesson.taught) return Outcome::known;
  if (earlier.words != hash_of_words(lesson)) return Outcome::contradicted;
  add(earlier, lesson, -1);
  learn(earlier, lesson);
  return Outcome::corrected;
}

/// The step is taken from where the shipped model and this reporter's own reports stand: never from those of others, or taking
/// theirs away would leave a trace.
void Teacher::learn(Report& report, const Lesson& lesson) {
  const double value = value_of_learnable(lesson.buckets.size());
  Shift own;
  for (const std::uint32_t bucket : lesson.buckets) {
    const auto word = words_.find(bucket);
    if (word == words_.end()) continue;
    const double scale = value * overlay_unit / std::sqrt(static_cast<double>(word->second.reports));
    own.danger += scale * word->second.danger;
    own.unwanted += scale * word->second.unwanted;
  }
  report.taught = lesson.taught;
  const bool danger = lesson.taught == Taught::danger;
  report.danger = step(danger ? 1 : 0, lesson.danger + constant(self_.danger) + own.danger, value);
  // What is pushy is asked of mail that is no danger.
  report.unwanted = danger ? 0
                           : step(lesson.taught == Taught::unwanted ? 1 : 0,
                                  lesson.unwanted + constant(self_.unwanted) + own.unwanted, value);
  add(report, lesson, 1);
}

void Teacher::add(const Report& report, const Lesson& lesson, int times) {
  const double value = value_of_learnable(lesson.buckets.size());
  self_.danger = sum_of(self_.danger, times * std::llround(report.danger / value));
  self_.unwanted = sum_of(self_.unwanted, times * std::llround(report.unwanted / value));
  for (const std::uint32_t bucket : lesson.buckets) {
    Sums& sums = words_[bucket];
    sums.danger = sum_of(sums.danger, std::int64_t{times} * report.danger);
    sums.unwanted = sum_of(sums.unwanted, std::int64_t{times} * report.unwanted);
    sums.reports = std::clamp(sums.reports + times, 0, static_cast<int>(most_reports_of_one));
    if (sums.reports == 0) words_.erase(bucket);
  }
}

OverlayData Teacher::finish() && {
  if (place_ == overlay_.reporters.size()) {
    if (reports_ == 0) return std::move(overlay_);
    overlay_.reporters.push_back(self_);
  }
  overlay_.reporters[place_] = self_;
  std::erase_if(overlay_.words, [&](const LearnedWord& word) { return word.reporter == place_; });
  for (const auto& [bucket, sums] : words_) {
    overlay_.words.push_back(
        {bucket, static_cast<std::uint16_t>(place_), static_cast<std::uint16_t>(sums.reports), sums.danger, sums.unwanted});
  }
  std::sort(overlay_.words.begin(), overlay_.words.end(), [](const LearnedWord& a, const LearnedWord& b) {
    return a.bucket != b.bucket ? a.bucket < b.bucket : a.reporter < b.reporter;
  });
  return std::move(overlay_);
}

std::size_t forget(OverlayData& overlay, std::string_view reporter) {
  const std::uint32_t place = place_of(overlay, hash_of_name(overlay, reporter));
  if (place == overlay.reporters.size()) return 0;
  overlay.reporters.erase(overlay.reporters.begin() + place);
  std::erase_if(overlay.words, [&](const LearnedWord& word) { return word.reporter == place; });
  for (LearnedWord& word : overlay.words) {
    if (word.reporter > place) --word.reporter;
  }
  const std::size_t forgotten = std::erase_if(overlay.reports, [&](const Report& report) { return report.reporter == place; });
  for (Report& report : overlay.reports) {
    if (report.reporter > place) --report.reporter;
  }
  return forgotten;
}

}  // namespace gannet::model
