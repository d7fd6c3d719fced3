// Asks to update or confirm the details of an account.
// Honest mail: Services do so once a year.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_update_details, Concept::ask_verify_identity};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_update_details;
const Sign content_asks_update_details{"content.asks-update-details", Direction::against, look};

}  // namespace gannet::signs
