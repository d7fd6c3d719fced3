// Sets a deadline of hours or days.
// Honest mail: Offers, tickets and courses have deadlines too.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_deadline};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_deadline;
const Sign content_deadline{"content.deadline", Direction::against, look};

}  // namespace gannet::signs
