// Claims to have broken into the reader's device or to have recorded them.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_compromised_device};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_extortion;
const Sign content_extortion{"content.extortion", Direction::against, look};

}  // namespace gannet::signs
