// Advertises gambling.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_casino};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_casino;
const Sign content_casino{"content.casino", Direction::against, look};

}  // namespace gannet::signs
