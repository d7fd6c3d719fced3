// Gives itself out as the reader's own domain, employer or IT desk, but comes from elsewhere.
// Honest cases: mail programs and filters that a company hires and that report held messages (known makers, no failed check);
// colleagues who talk about it in a thread.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr float sure = 0.75f;

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const std::string_view organisation = facts.reader.mailbox.organisation_domain;
  const facts::Claim* const claim = facts.claim(facts::Claim::Kind::reader_organisation);
  if (claim == nullptr || claim->confidence < sure || author.domain.empty() || is_conversation(facts)) return;
  if (is_part_of_address(facts, claim->field, claim->range)) return;
  if (related(input, author.domain, organisation)) return;
  const bool hired = author.owner != nullptr && !has_free_mailbox(author) && !facts.authentication.author_failed &&
                     (author.owner->kind == knowledge::OrganisationKind::mail_software ||
                      author.owner->kind == knowledge::OrganisationKind::mail_provider);
  if (hired) return;
  for (const std::string_view domain : facts.authentication.passed) {
    if (related(input, domain, organisation)) return;
  }
  out.push_back(make_finding(text_place(facts, claim->field, claim->range), claim->text,
                             {{"claim", claim->text}, {"organisation", organisation}, {"author_domain", author.domain}}));
}

}  // namespace

extern const Sign identity_claims_reader_organisation;
const Sign identity_claims_reader_organisation{"identity.claims-reader-organisation", Direction::against, look};

}  // namespace gannet::signs
