// Asks to scan a picture code, which takes the reader from a guarded computer to a telephone.
// Honest mail: Tickets and two-factor set-up use them.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_scan_code};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_scan_code;
const Sign content_asks_scan_code{"content.asks-scan-code", Direction::against, look};

}  // namespace gannet::signs
