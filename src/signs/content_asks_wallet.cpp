// Asks for a wallet's recovery phrase, or to connect a wallet.
// Honest mail: No honest wallet asks for the phrase; security advice mentions it, which the phrase tables keep apart.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_wallet_phrase, Concept::ask_connect_wallet};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_wallet;
const Sign content_asks_wallet{"content.asks-wallet", Direction::against, look};

}  // namespace gannet::signs
