// Asks to keep it secret.
// Honest mail: Confidentiality notices at the foot of business mail are a meaning of their own.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pressure_secrecy};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_secrecy;
const Sign content_secrecy{"content.secrecy", Direction::against, look};

}  // namespace gannet::signs
