// Tells of a survey, a voucher or points that are about to lapse.
// Honest mail: Loyalty programmes do, from their own domain.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_survey, Concept::pretext_voucher, Concept::pretext_loyalty_points};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_reward_story;
const Sign content_reward_story{"content.reward-story", Direction::against, look};

}  // namespace gannet::signs
