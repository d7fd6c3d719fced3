#include "model/text_model.h"

#include <array>
#include <cmath>
#include <cstring>

namespace gannet::model {
namespace {

constexpr std::array<char, 8> magic = {'G', 'A', 'N', 'N', 'E', 'T', 'T', '2'};
constexpr std::size_t fewest_features = 4;
constexpr double steps = 32'767;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t buckets;
  float scale, bias;
  std::uint32_t spare;
};

}  // namespace

double value_of(const TextFeatures& features) {
  return 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(features.all.size(), 1)));
}

Result<TextModel> TextModel::load(const std::string& path) {
  Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  TextModel model;
  model.file_ = std::move(*file);
  if (!model.view(model.file_.bytes())) {
    return Error{path +
                 ": this is no text model of this version; install Gannet's data again, or train it with \"gannet train\""};
  }
  return model;
}

bool TextModel::view(std::string_view bytes) {
  Header header{};
  if (bytes.size() >= sizeof(header)) std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic || header.buckets != bucket_count ||
      bytes.size() != sizeof(header) + bucket_count * sizeof(std::int16_t) || !std::isfinite(header.scale) ||
      !std::isfinite(header.bias)) {
    return false;
  }
  weights_ = reinterpret_cast<const std::int16_t*>(bytes.data() + sizeof(header));
  scale_ = header.scale;
  return true;
}

double TextModel::score(const TextFeatures& features) const {
  if (weights_ == nullptr || features.all.size() < fewest_features) return 0;
  int sum = 0;
  for (const TextFeature& feature : features.all) sum += weights_[feature.bucket];
  return static_cast<double>(scale_) * sum * value_of(features);
}

double TextModel::share(const TextFeature& feature, const TextFeatures& features) const {
  if (weights_ == nullptr) return 0;
  return static_cast<double>(scale_) * weights_[feature.bucket] * value_of(features);
}

std::string text_model_file(const std::vector<double>& weights, double bias) {
  double largest = 1e-9;
  for (const double weight : weights) largest = std::max(largest, std::abs(weight));
  const Header header{magic, bucket_count, static_cast<float>(largest / steps), static_cast<float>(bias), 0};
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof(header));
  for (std::size_t i = 0; i < bucket_count; ++i) {
    const double weight = i < weights.size() ? weights[i] : 0;
    const auto rounded = static_cast<std::int16_t>(std::lround(steps * weight / largest));
    bytes.append(reinterpret_cast<const char*>(&rounded), sizeof(rounded));
  }
  return bytes;
}

}  // namespace gannet::model
