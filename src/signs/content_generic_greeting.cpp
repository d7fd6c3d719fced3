// Greets a customer, user or friend and not a person.
// Honest mail: Newsletters of small senders.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::generic_greeting};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_generic_greeting;
const Sign content_generic_greeting{"content.generic-greeting", Direction::against, look};

}  // namespace gannet::signs
