#include "model/lesson.h"

#include <algorithm>
#include <cmath>

#include "base/minhash.h"
#include "base/utf8.h"
#include "model/telling.h"

namespace gannet::model {

namespace {

bool is_pair(std::string_view words) {
  return words.find(' ') != std::string_view::npos || is_unspaced(utf8::decode(words, 0).code_point);
}

}  // namespace

std::vector<std::uint32_t> learnable(const TextFeatures& features) {
  std::vector<std::uint32_t> buckets;
  buckets.reserve(features.all.size() / 2);
  for (const TextFeature& feature : features.all) {
    const std::string_view words = words_of(feature, features);
    if (is_pair(words) && is_telling(words)) buckets.push_back(feature.bucket);
  }
  std::sort(buckets.begin(), buckets.end());
  return buckets;
}

double value_of_learnable(std::size_t count) {
  return 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(count, 1)));
}

std::array<std::uint16_t, 64> campaign_of(const Lesson& lesson) {
  std::vector<std::uint64_t> items;
  items.reserve(lesson.buckets.size());
  for (const std::uint32_t bucket : lesson.buckets) items.push_back(minhash::mixed(bucket + 1));
  const minhash::Signature signature = minhash::by_many_hashes(items);
  std::array<std::uint16_t, 64> campaign{};
  static_assert(campaign.size() == minhash::signature_size);
  for (std::size_t i = 0; i < campaign.size(); ++i) campaign[i] = static_cast<std::uint16_t>(signature[i]);
  return campaign;
}

double likeness(const std::array<std::uint16_t, 64>& a, const std::array<std::uint16_t, 64>& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i] ? 1u : 0u;
  return static_cast<double>(equal) / static_cast<double>(a.size());
}

std::uint64_t hash_of_words(const Lesson& lesson) {
  std::uint64_t hash = lesson.buckets.size();
  for (const std::uint32_t bucket : lesson.buckets) hash = minhash::mixed(hash * 31 + bucket);
  return hash;
}

}  // namespace gannet::model
