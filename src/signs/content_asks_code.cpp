// Asks for a one-time code.
// Honest mail: Services send codes; they do not ask to send one back.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_code};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_code;
const Sign content_asks_code{"content.asks-code", Direction::against, look};

}  // namespace gannet::signs
