// The receiving server checked the author's domain and did not find it genuine (SPF, DKIM, DMARC).
// Honest cases: a mailing list changes the text and breaks the signature, so mail that came through one is left out.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Authentication& auth = facts.authentication;
  if (!auth.known || !auth.author_failed || came_through_list(facts)) return;
  const facts::Mailbox& author = facts.who.author;
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.address(),
                             {{"domain", author.domain}, {"reported_by", auth.reported_by}}));
}

}  // namespace

extern const Sign identity_authentication_failed;
const Sign identity_authentication_failed{"identity.authentication-failed", Direction::against, look};

}  // namespace gannet::signs
