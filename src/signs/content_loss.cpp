// Threatens with the loss of access, mail or money.
// Honest mail: Real services warn before they close unused accounts.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_loss};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_loss;
const Sign content_loss{"content.loss", Direction::against, look};

}  // namespace gannet::signs
