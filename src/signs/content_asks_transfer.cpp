// Asks to transfer money.
// Honest mail: Invoices do.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_transfer};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_transfer;
const Sign content_asks_transfer{"content.asks-transfer", Direction::against, look};

}  // namespace gannet::signs
