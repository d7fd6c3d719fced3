#include "model/overlay.h"

#include <algorithm>
#include <cmath>

#include "base/file.h"
#include "model/lesson.h"

namespace gannet::model {
namespace {

constexpr std::uint32_t group_bits = 6;  // an index of 16 kB, and a search among a few words

double bounded(double value, double most) {
  return std::clamp(value, -most, most);
}

}  // namespace

Shift weight_of(const LearnedWord& word) {
  const double unit = overlay_unit / std::sqrt(static_cast<double>(word.reports));
  return {unit * word.danger, unit * word.unwanted};
}

Overlay::Overlay(OverlayData data) : data_(std::move(data)) {
  index_.assign((bucket_count >> group_bits) + 1, 0);
  for (const LearnedWord& word : data_.words) ++index_[(word.bucket >> group_bits) + 1];
  for (std::size_t i = 1; i < index_.size(); ++i) index_[i] += index_[i - 1];
}

Result<Overlay> Overlay::load(const std::string& path) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return Error{file.error().message + "; check the path, or make the file with \"gannet learn\""};
  Result<OverlayData> data = decoded(file->bytes(), path);
  if (!data) return data.error();
  return Overlay(*std::move(data));
}

template <typename Use>
void Overlay::each(std::uint32_t bucket, Use use) const {
  const auto begin = data_.words.begin();
  const auto last = begin + index_[(bucket >> group_bits) + 1];
  auto at = std::partition_point(begin + index_[bucket >> group_bits], last,
                                 [&](const LearnedWord& word) { return word.bucket < bucket; });
  for (; at != last && at->bucket == bucket; ++at) use(*at);
}

Shift Overlay::score(const TextFeatures& features) const {
  Shift sum;
  if (!present()) return sum;
  const std::vector<std::uint32_t> buckets = learnable(features);
  if (buckets.size() < fewest_learnable) return sum;
  std::vector<Shift> by_reporter(data_.reporters.size());
  for (const std::uint32_t bucket : buckets) {
    each(bucket, [&](const LearnedWord& word) {
      const Shift weight = weight_of(word);
      by_reporter[word.reporter].danger += weight.danger;
      by_reporter[word.reporter].unwanted += weight.unwanted;
    });
  }
  const double value = value_of_learnable(buckets.size());
  for (const Shift& one : by_reporter) {
    sum.danger += bounded(value * one.danger, most_of_one_reporter);
    sum.unwanted += bounded(value * one.unwanted, most_of_one_reporter);
  }
  return {bounded(sum.danger, most_of_all_reporters), bounded(sum.unwanted, most_of_all_reporters)};
}

Shift Overlay::share(const TextFeature& feature) const {
  Shift sum;
  if (!present()) return sum;
  each(feature.bucket, [&](const LearnedWord& word) {
    const Shift weight = weight_of(word);
    sum.danger += weight.danger;
    sum.unwanted += weight.unwanted;
  });
  return sum;
}

}  // namespace gannet::model
