#include "model/telling.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::model {
namespace {

constexpr std::size_t named = 4;

struct Ranked {
  double share;
  const TextFeature* feature;
};

}  // namespace

std::string_view words_of(const TextFeature& feature, const TextFeatures& features) {
  return std::string_view(features.text).substr(feature.begin, feature.end - feature.begin);
}

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

std::string strongest(const TextFeatures& features, const std::function<double(const TextFeature&)>& share) {
  std::vector<Ranked> order;
  for (const TextFeature& feature : features.all) {
    const double value = share(feature);
    if (value > 0 && is_telling(words_of(feature, features))) order.push_back({value, &feature});
  }
  const std::size_t some = std::min<std::size_t>(order.size(), 4 * named);
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(some), order.end(), [](const Ranked& a, const Ranked& b) {
        if (a.share != b.share) return a.share > b.share;
        const std::uint32_t size_a = a.feature->end - a.feature->begin, size_b = b.feature->end - b.feature->begin;
        return size_a != size_b ? size_a > size_b : a.feature->begin < b.feature->begin;  // two words say more
      });
  std::vector<const TextFeature*> chosen;
  std::string words;
  for (std::size_t i = 0; i < some && chosen.size() < named; ++i) {
    const TextFeature& feature = *order[i].feature;
    const bool overlaps = std::any_of(chosen.begin(), chosen.end(), [&](const TextFeature* other) {
      return feature.begin < other->end && other->begin < feature.end;
    });
    if (overlaps) continue;
    chosen.push_back(&feature);
    words += words.empty() ? "\u201C" : ", \u201C";
    words += words_of(feature, features);
    words += "\u201D";
  }
  return words;
}

}  // namespace gannet::model
