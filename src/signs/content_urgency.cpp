// Urges haste or calls itself the last warning.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_urgency, Concept::pressure_last_warning, Concept::pressure_scarcity};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_urgency;
const Sign content_urgency{"content.urgency", Direction::against, look};

}  // namespace gannet::signs
