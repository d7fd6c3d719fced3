// Asks for what a thief wants, and leads to neither the author's site nor that of whom it claims to be: each alone is usual in
// honest mail, both together hardly ever (of the training mail 5 in 16,752 ham, every fifth phish).
#include "signs/domains.h"
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

/// Nobody else's page has a use for these.
constexpr Concept secrets[] = {Concept::ask_password,      Concept::ask_card,       Concept::ask_bank_details,
                               Concept::ask_wallet_phrase, Concept::ask_birth_date, Concept::ask_identity_document};
/// These need a story about the reader's things around them: any shop asks one to log in.
constexpr Concept requests[] = {Concept::ask_login, Concept::ask_verify_identity, Concept::ask_update_details,
                                Concept::ask_code,  Concept::ask_pay_fee,         Concept::ask_connect_wallet};

void look(const Input& input, Findings& out) {
  const facts::Phrase* asked = find_phrase(input, secrets);
  if (asked == nullptr && has_pretext(input.facts)) asked = find_phrase(input, requests);
  if (asked == nullptr) return;
  const facts::Link* const main = link_elsewhere(input);
  if (main == nullptr) return;
  out.push_back(make_finding(link_place(input.facts, *main), main->last->href(),
                             {{"host", main->host}, {"author_domain", input.facts.who.author.domain}, {"asked", asked->text}}));
}

}  // namespace

extern const Sign link_secrets_elsewhere;
const Sign link_secrets_elsewhere{"link.secrets-elsewhere", Direction::against, look};

}  // namespace gannet::signs
