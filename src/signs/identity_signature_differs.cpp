// The copyright line names a known organisation that is neither the sender nor the owner of the main link.
// Honest cases: senders known to write for it; footers that name a social network, a shop system or a mail program; known
// organisations, which may carry a partner's notice; conversations and list mail.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  using facts::Mention;
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || is_conversation(facts) || came_through_list(facts)) return;
  if (author.owner != nullptr && !has_free_mailbox(author) && !facts.authentication.author_failed) return;
  const facts::Link* const main = main_link(facts);
  for (const Mention& mention : facts.mentions) {
    const facts::Organisation& organisation = *mention.organisation;
    if (mention.spot != Mention::Spot::copyright || organisation.kind == knowledge::OrganisationKind::social) continue;
    if (speaks_for(input, organisation, author.domain) || passed_for(input, organisation)) return;
    if (main != nullptr && (leads_to(input, *main, organisation) || is_authors(input, *main))) return;
    out.push_back(make_finding(text_place(facts, mention.field, mention.range), around(facts.text, mention.range),
                               {{"signature", organisation.name}, {"author_domain", author.domain}}));
    return;
  }
}

}  // namespace

extern const Sign identity_signature_differs;
const Sign identity_signature_differs{"identity.signature-differs", Direction::against, look};

}  // namespace gannet::signs
