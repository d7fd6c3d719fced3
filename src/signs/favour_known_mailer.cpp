// Message-ID, envelope and author name one and the same organisation.
#include "facts/owners.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || facts.structure.message_id_domain.empty() || !facts.who.envelope.present()) return;
  if (!facts::same_organisation(input.knowledge, facts.structure.message_id_domain, author.domain)) return;
  if (!facts::same_organisation(input.knowledge, facts.who.envelope.domain, author.domain)) return;
  out.push_back(
      make_finding(header_place(facts, "From", author.offset), author.domain, {{"domain", author.organisation_domain}}));
}

}  // namespace

extern const Sign favour_known_mailer;
const Sign favour_known_mailer{"favour.known-mailer", Direction::in_favour, look};

}  // namespace gannet::signs
