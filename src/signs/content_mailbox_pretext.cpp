// Tells a story about the reader's mailbox: an upgrade, a quota, held messages, an expiring password.
// Honest mail: Only the reader's own provider or help desk can tell it; that is what the identity signs look at.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_mailbox_upgrade, Concept::pretext_mailbox_full, Concept::pretext_held_messages,
                                Concept::pretext_password_expiry, Concept::pretext_mailbox_closing};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_mailbox_pretext;
const Sign content_mailbox_pretext{"content.mailbox-pretext", Direction::against, look};

}  // namespace gannet::signs
