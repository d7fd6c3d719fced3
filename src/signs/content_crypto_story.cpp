// Tells of a wallet to verify or of coins to collect.
// Honest mail: Exchanges write to their customers.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_crypto_wallet, Concept::pretext_crypto_payout};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_crypto_story;
const Sign content_crypto_story{"content.crypto-story", Direction::against, look};

}  // namespace gannet::signs
