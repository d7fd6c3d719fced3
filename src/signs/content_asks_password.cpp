// Asks the reader to enter, confirm or keep a password.
// Honest mail: A service's reset mail lets the reader choose a new one on its own site; it never asks for the present one.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_password};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_password;
const Sign content_asks_password{"content.asks-password", Direction::against, look};

}  // namespace gannet::signs
