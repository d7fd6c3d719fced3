// Asks for card or bank details.
// Honest mail: A shop whose payment failed asks to renew them on its own site.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_card, Concept::ask_bank_details};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_card;
const Sign content_asks_card{"content.asks-card", Direction::against, look};

}  // namespace gannet::signs
