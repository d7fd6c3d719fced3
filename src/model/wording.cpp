#include "model/wording.h"

#include <algorithm>
#include <cmath>

#include "base/bytes.h"

namespace gannet::model {
namespace {

constexpr double hardly_anything = 0.3;
constexpr std::size_t named = 4;

/// A person can make something of it: no numbers, and a word that is not as short as "your" or "this".
bool is_telling(std::string_view words) {
  constexpr std::size_t shortest = 5;
  bool telling = false;
  while (!words.empty()) {
    const std::string_view word = next_field(words, ' ');
    if (std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); })) return false;
    telling |= word.size() >= shortest;
  }
  return telling;
}

/// The strongest words of the score's direction, each quoted; a word that stands in a pair already named is left out.
std::string strongest(const TextModel& model, const TextFeatures& features, double direction) {
  std::vector<const TextFeature*> order;
  for (const TextFeature& feature : features.all) {
    const std::string_view words = std::string_view(features.text).substr(feature.begin, feature.end - feature.begin);
    if (model.share(feature, features) * direction > 0 && is_telling(words)) order.push_back(&feature);
  }
  const std::size_t some = std::min<std::size_t>(order.size(), 4 * named);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(some), order.end(),
                    [&](const TextFeature* a, const TextFeature* b) {
                      const double share_a = std::abs(model.share(*a, features)), share_b = std::abs(model.share(*b, features));
                      return share_a != share_b ? share_a > share_b : a->begin < b->begin;
                    });
  std::vector<const TextFeature*> chosen;
  for (std::size_t i = 0; i < some && chosen.size() < named; ++i) {
    const TextFeature& feature = *order[i];
    const bool overlaps = std::any_of(chosen.begin(), chosen.end(), [&](const TextFeature* other) {
      return feature.begin < other->end && other->begin < feature.end;
    });
    if (!overlaps) chosen.push_back(&feature);
  }
  std::string words;
  for (const TextFeature* const feature : chosen) {
    words += (words.empty() ? "\u201C" : ", \u201C") + features.text.substr(feature->begin, feature->end - feature->begin) +
             "\u201D";
  }
  return words;
}

}  // namespace

std::optional<Finding> wording(const TextModel& model, const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  if (!model.present()) return std::nullopt;
  TextFeatures features;
  text_features(facts, knowledge, features);
  const double score = model.score(features);
  if (std::abs(score) < hardly_anything) return std::nullopt;
  Finding finding;
  finding.sign = score > 0 ? scam_wording : plain_wording;
  finding.direction = score > 0 ? Direction::against : Direction::in_favour;
  finding.place.name = "body";
  finding.place.part = facts.sections.empty() ? -1 : facts.sections.front().part;
  finding.quote = strongest(model, features, score);
  finding.values = {{"words", finding.quote}};
  finding.points = score;
  return finding;
}

}  // namespace gannet::model
