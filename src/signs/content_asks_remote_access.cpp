// Asks to install a program that lets others work on the reader's computer.
// Honest mail: A company's own help desk may, in mail from its own domain.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_remote_access};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_asks_remote_access;
const Sign content_asks_remote_access{"content.asks-remote-access", Direction::against, look};

}  // namespace gannet::signs
