// What was learned here, for scanning: how far it moves the score of a message.
#pragma once

#include <string>
#include <vector>

#include "gannet/result.h"
#include "model/overlay_data.h"
#include "model/text_features.h"

namespace gannet::model {

/// However much he reports, one reporter moves a message no further than this, in log-odds; and all together no further than
/// that. Danger begins at +1.4 and a message of which nothing is known stands at -4.8.
constexpr double most_of_one_reporter = 0.5;
constexpr double most_of_all_reporters = 1.5;

/// In log-odds: of danger, and of pushy bulk mail.
struct Shift {
  double danger = 0;
  double unwanted = 0;
};

/// The sums of a reporter's word, by the root of the number of reports it stands in (AdaGrad, J. Duchi 2011): what stands in
/// many reports is a common word, and says less than its sum.
Shift weight_of(const LearnedWord& word);

/// Immutable, thread-safe.
class Overlay {
 public:
  static Result<Overlay> load(const std::string& path);
  Overlay() = default;
  explicit Overlay(OverlayData data);

  bool present() const { return !data_.reporters.empty(); }
  const OverlayData& data() const { return data_; }

  /// Within the bounds above, whatever the file holds. 0 when the message has hardly any words.
  Shift score(const TextFeatures& features) const;
  /// What one feature adds, before any bound.
  Shift share(const TextFeature& feature) const;

 private:
  template <typename Use>
  void each(std::uint32_t bucket, Use use) const;

  OverlayData data_;
  std::vector<std::uint32_t> index_;  // where in data_.words each group of 64 buckets begins
};

}  // namespace gannet::model
