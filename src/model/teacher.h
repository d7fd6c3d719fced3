// Learning from reports: online logistic regression, a small step for each, bounded by reporter and by campaign.
#pragma once

#include <string_view>
#include <unordered_map>

#include "model/lesson.h"
#include "model/overlay_data.h"

namespace gannet::model {

enum class Outcome {
  learned,
  corrected,      // the very message had been reported as something else, which was taken back
  known,          // this reporter has reported the campaign already: it counts once
  contradicted,   // and as something else, but not in the same words: they tell nothing apart
  campaign_full,  // three reporters have said the same of the campaign: it counts three times in all
  reporter_full,  // the reporter has taught as much as one may
  overlay_full,   // all reporters together have
  too_few_words,
};
constexpr std::size_t outcomes = 8;

/// As one kind: else three reporters could use up what others may say against them.
constexpr std::size_t most_of_one_campaign = 3;
constexpr double same_campaign = 0.5;  // likeness from which two reports are of one campaign
constexpr double learning_step = 0.5;  // a message moves the score of its own words by at most this
constexpr double most_constant = 3;    // log-odds

/// One reporter's session. The overlay is only changed by finish().
class Teacher {
 public:
  Teacher(OverlayData overlay, std::string_view reporter);

  Outcome teach(const Lesson& lesson);

  /// The overlay with what was taught.
  OverlayData finish() &&;

 private:
  struct Sums {
    std::int32_t danger = 0, unwanted = 0;
    int reports = 0;
  };

  Outcome teach_again(Report& earlier, const Lesson& lesson);
  void learn(Report& report, const Lesson& lesson);
  void add(const Report& report, const Lesson& lesson, int times);
  bool has_room(const Lesson& lesson) const;

  OverlayData overlay_;
  Reporter self_;
  std::uint32_t place_;                            // of the reporter; behind the others when he is new
  std::size_t reports_ = 0;                        // of his
  std::unordered_map<std::uint32_t, Sums> words_;  // his, by bucket
};

/// Takes away all that one reporter taught; what the others taught stays to the bit. The number of his reports.
std::size_t forget(OverlayData& overlay, std::string_view reporter);

}  // namespace gannet::model
