// Asks to pay a fee so that something may go on: a parcel, a payout, a licence.
// Honest mail: Customs brokers do ask for duties, by name and with a reference that can be checked.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_pay_fee};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_fee;
const Sign content_asks_fee{"content.asks-fee", Direction::against, look};

}  // namespace gannet::signs
