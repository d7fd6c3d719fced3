// Tells that something is wrong with an account.
// Honest mail: Real services do so as well.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_account_suspended,
                                Concept::pretext_unusual_activity,
                                Concept::pretext_verify_account,
                                Concept::pretext_security_update,
                                Concept::pretext_storage_full,
                                Concept::pretext_payment_failed,
                                Concept::pretext_refund};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_account_pretext;
const Sign content_account_pretext{"content.account-pretext", Direction::against, look};

}  // namespace gannet::signs
