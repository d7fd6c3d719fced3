#include "model/learned_here.h"

#include <cmath>

#include "model/telling.h"
#include "model/wording.h"

namespace gannet::model {
namespace {

constexpr double hardly_anything = 0.05;

double unless_hardly_anything(double shift) {
  return std::abs(shift) < hardly_anything ? 0 : shift;
}

/// Danger goes before pushiness; reports of what is clear speak against both.
std::string_view lesson_of(const Shift& shift) {
  if (shift.danger > 0) return "danger";
  return shift.danger == 0 && shift.unwanted > 0 ? "unwanted" : "clear";
}

/// What each feature adds, in the order of TextFeatures::all.
std::vector<double> shares(const Overlay& overlay, const TextFeatures& features, double Shift::*axis) {
  std::vector<double> all;
  all.reserve(features.all.size());
  for (const TextFeature& feature : features.all) all.push_back(overlay.share(feature).*axis);
  return all;
}

/// A stroke stands for none; the texts say how that is put.
NamedValue words(std::string_view name, const TextFeatures& features, const std::vector<double>& shares, double direction) {
  std::string found = strongest(
      features, [&](const TextFeature& f) { return direction * shares[static_cast<std::size_t>(&f - features.all.data())]; });
  return {std::string(name), found.empty() ? "-" : std::move(found)};
}

}  // namespace

std::optional<LearnedHere> learned_here(const Overlay& overlay, const facts::Facts& facts, const TextFeatures& features) {
  if (!overlay.present()) return std::nullopt;
  Shift shift = overlay.score(features);
  shift = {unless_hardly_anything(shift.danger), unless_hardly_anything(shift.unwanted)};
  if (shift.danger == 0 && shift.unwanted == 0) return std::nullopt;
  double Shift::*const axis = shift.danger != 0 ? &Shift::danger : &Shift::unwanted;
  const std::vector<double> by_feature = shares(overlay, features, axis);
  Finding finding;
  finding.sign = learned_here_sign;
  finding.direction = shift.*axis > 0 ? Direction::against : Direction::in_favour;
  finding.place = place_of_words(facts);
  finding.values = {{"lesson", std::string(lesson_of(shift))},
                    words("against", features, by_feature, 1),
                    words("in_favour", features, by_feature, -1)};
  finding.quote = finding.value(shift.*axis > 0 ? "against" : "in_favour");
  finding.points = shift.danger;
  return LearnedHere{std::move(finding), shift};
}

}  // namespace gannet::model
