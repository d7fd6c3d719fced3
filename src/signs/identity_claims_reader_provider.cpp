// Gives itself out as the reader's mail provider or mail system, but does not come from there.
// Honest cases: another provider that writes about a mailbox the reader has there (its own domain, no failed check); people who
// talk about mailboxes in a thread; products that let a password expire, which tell of no mailbox.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr float sure = 0.75f;  // a story about the mailbox together with a role or with "your mailbox"

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const facts::Claim* const claim = facts.claim(facts::Claim::Kind::reader_provider);
  if (claim == nullptr || claim->confidence < sure || author.domain.empty() || is_conversation(facts)) return;
  if (is_part_of_address(facts, claim->field, claim->range)) return;
  const bool failed = facts.authentication.author_failed;
  if (claim->organisation != nullptr && speaks_for(input, *claim->organisation, author.domain) && !failed) return;
  const bool mail_company = author.owner != nullptr && (author.owner->kind == knowledge::OrganisationKind::mail_provider ||
                                                        author.owner->kind == knowledge::OrganisationKind::mail_software);
  if (mail_company && !has_free_mailbox(author) && !failed) return;
  // Without a known reader only a message that asks for something, or leads away from its author, can be told from advice.
  const facts::Link* const main = main_link(facts);
  const bool leads_away = main != nullptr && !is_authors(input, *main);
  if (facts.reader.known == facts::Reader::Known::no && !leads_away && !asks_for_secrets(facts)) return;
  const std::string_view provider = claim->organisation != nullptr ? claim->organisation->name : facts.reader.mailbox.domain;
  out.push_back(make_finding(text_place(facts, claim->field, claim->range), claim->text,
                             {{"claim", claim->text}, {"provider", provider}, {"author_domain", author.domain}}));
}

}  // namespace

extern const Sign identity_claims_reader_provider;
const Sign identity_claims_reader_provider{"identity.claims-reader-provider", Direction::against, look};

}  // namespace gannet::signs
