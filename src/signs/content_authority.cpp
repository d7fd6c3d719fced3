// Presses with an office, a court or the law.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_authority, Concept::pressure_legal};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_authority;
const Sign content_authority{"content.authority", Direction::against, look};

}  // namespace gannet::signs
