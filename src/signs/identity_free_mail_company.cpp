// Writes as a company or an office, but from a mailbox that anyone may open.
// Honest cases: a provider's own machines (postmaster and mailer-daemon, RFC 2142 and RFC 5321); names that are also everyday
// words; small firms that sign in the text but not in the display name.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (!has_free_mailbox(author) || is_conversation(facts) || facts.structure.delivery_status) return;
  if (iequals(author.local, "postmaster") || iequals(author.local, "mailer-daemon")) return;
  for (const facts::Claim& claim : facts.claims) {
    const bool company =
        claim.kind != facts::Claim::Kind::role && claim.organisation != nullptr && !claim.organisation->ambiguous;
    if (claim.field != facts::Field::display_name || (!company && claim.kind != facts::Claim::Kind::role)) continue;
    out.push_back(make_finding(header_place(facts, "From", author.offset), author.display_name,
                               {{"claim", claim.text}, {"author", author.address()}}));
    return;
  }
}

}  // namespace

extern const Sign identity_free_mail_company;
const Sign identity_free_mail_company{"identity.free-mail-company", Direction::against, look};

}  // namespace gannet::signs
