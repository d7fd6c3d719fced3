// Threatens to publish something or to do harm.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_threat};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_threat;
const Sign content_threat{"content.threat", Direction::against, look};

}  // namespace gannet::signs
