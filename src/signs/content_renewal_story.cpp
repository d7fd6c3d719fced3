// Tells of a renewal, an order or a subscription that the reader did not make.
// Honest mail: Receipts do; the odd ones want a telephone call.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_subscription_renewal, Concept::pretext_antivirus,
                                Concept::pretext_order_confirmation};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_renewal_story;
const Sign content_renewal_story{"content.renewal-story", Direction::against, look};

}  // namespace gannet::signs
