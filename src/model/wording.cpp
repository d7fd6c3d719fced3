#include "model/wording.h"

#include <cmath>

#include "model/telling.h"

namespace gannet::model {
namespace {

constexpr double hardly_anything = 0.3;

}  // namespace

Place place_of_words(const facts::Facts& facts) {
  Place place;
  place.name = "body";
  place.part = facts.sections.empty() ? -1 : facts.sections.front().part;
  return place;
}

std::optional<Finding> wording(const TextModel& model, const facts::Facts& facts, const TextFeatures& features) {
  const double score = model.score(features);
  if (std::abs(score) < hardly_anything) return std::nullopt;
  Finding finding;
  finding.sign = score > 0 ? scam_wording : plain_wording;
  finding.direction = score > 0 ? Direction::against : Direction::in_favour;
  finding.place = place_of_words(facts);
  finding.quote = strongest(features, [&](const TextFeature& f) { return model.share(f, features) * (score > 0 ? 1 : -1); });
  finding.values = {{"words", finding.quote}};
  finding.points = score;
  return finding;
}

std::optional<Finding> wording(const TextModel& model, const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  if (!model.present()) return std::nullopt;
  TextFeatures features;
  text_features(facts, knowledge, features);
  return wording(model, facts, features);
}

}  // namespace gannet::model
