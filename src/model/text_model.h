// How much the wording of a message is like that of scams: a weight for each bucket of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "gannet/result.h"
#include "model/text_features.h"

namespace gannet::model {

/// Immutable, thread-safe. The file is mapped: a header, then 16 bits, signed, a bucket.
class TextModel {
 public:
  static Result<TextModel> load(const std::string& path);
  TextModel() = default;
  /// A view of a file's bytes, which must outlive it; absent when they are no text model.
  explicit TextModel(std::string_view bytes) { view(bytes); }

  bool present() const { return weights_ != nullptr; }

  /// How far the words move the log-odds of danger; 0 when there are hardly any, or none that is known. The constant of the fit
  /// is left out: it says how common danger was in the training mail.
  double score(const TextFeatures& features) const;
  /// What one feature adds to that score.
  double share(const TextFeature& feature, const TextFeatures& features) const;

 private:
  bool view(std::string_view bytes);

  const std::int16_t* weights_ = nullptr;
  float scale_ = 0;
  MappedFile file_;
};

/// The bytes of such a file: weights are rounded to 32,767 steps of the largest.
std::string text_model_file(const std::vector<double>& weights, double bias);

/// Features count by the root of their number, so that long texts weigh no more than short ones.
double value_of(const TextFeatures& features);

}  // namespace gannet::model
