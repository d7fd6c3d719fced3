// Promises a prize, a gift or money.
// Honest mail: Shops raffle; they do not know the winner by mail address alone.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_prize, Concept::pretext_prize};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_prize;
const Sign content_prize{"content.prize", Direction::against, look};

}  // namespace gannet::signs
