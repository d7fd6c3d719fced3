// Asks to buy gift cards and to send their codes.
// Honest mail: Shops sell gift cards, but do not ask for their codes.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_gift_cards};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_gift_cards;
const Sign content_asks_gift_cards{"content.asks-gift-cards", Direction::against, look};

}  // namespace gannet::signs
