// Asks the reader to log in because something is said to be wrong with an account.
// Honest mail: Sign-in alerts of real services do so too; who sent them and where the link leads decides.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_login};
constexpr Concept background[] = {Concept::pretext_account_suspended,
                                  Concept::pretext_unusual_activity,
                                  Concept::pretext_verify_account,
                                  Concept::pretext_security_update,
                                  Concept::pretext_storage_full,
                                  Concept::pretext_mailbox_upgrade,
                                  Concept::pretext_mailbox_full,
                                  Concept::pretext_held_messages,
                                  Concept::pretext_password_expiry,
                                  Concept::pretext_mailbox_closing,
                                  Concept::pretext_payment_failed,
                                  Concept::pretext_refund,
                                  Concept::pressure_loss};

void look(const Input& input, Findings& out) {
  quote_phrase_with(input, meanings, background, out);
}

}  // namespace

extern const Sign content_asks_login;
const Sign content_asks_login{"content.asks-login", Direction::against, look};

}  // namespace gannet::signs
