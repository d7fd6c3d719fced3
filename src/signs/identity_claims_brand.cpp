// Gives itself out as a known organisation; the author is not it, its main link does not lead there, and no trusted check
// passed for it. A mention is no claim: the organisation must stand in the display name, or in two of subject, logo and
// copyright line, or in one of these together with a request that only the organisation itself could make. Honest cases:
// senders known to write for the organisation; known organisations that name a partner ("pay with ..."); people in a
// conversation; list mail; social networks' logos in footers.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

using facts::Field;
using facts::Mention;

struct Places {
  bool display_name = false, subject = false, logo = false, copyright = false, opening = false;
  int strong() const { return subject + logo + copyright; }
};

Places places_of(const facts::Facts& facts, const facts::Organisation& organisation) {
  Places places;
  for (const Mention& mention : facts.mentions) {
    if (mention.organisation != &organisation) continue;
    places.display_name |= mention.field == Field::display_name;
    places.subject |= mention.field == Field::subject;
    places.logo |= mention.spot == Mention::Spot::logo;
    places.copyright |= mention.spot == Mention::Spot::copyright;
    places.opening |= mention.spot == Mention::Spot::opening;
  }
  return places;
}

bool asks_as_owner(const facts::Facts& facts) {
  return asks_for_secrets(facts) && has_pretext(facts);
}

/// Does the message speak as the organisation, and not just of it?
bool claims_to_be(const Input& input, const facts::Organisation& organisation) {
  const facts::Facts& facts = input.facts;
  const Places places = places_of(facts, organisation);
  if (places.display_name) return !organisation.ambiguous || places.strong() > 0 || places.opening;
  if (organisation.ambiguous && places.strong() < 2) return false;
  if (organisation.kind == knowledge::OrganisationKind::social && !places.subject) return false;
  // Who is known, or writes from a place of their own and only leads there, may speak of others.
  const facts::Mailbox& author = facts.who.author;
  if (author.owner != nullptr && !has_free_mailbox(author) && !facts.authentication.author_failed) return false;
  const facts::Link* const main = main_link(facts);
  if (main != nullptr && is_authors(input, *main) && !facts.authentication.author_failed) return false;
  if (is_well_formed_bulk(facts) && places.strong() < 2) return false;
  return asks_as_owner(facts) && (places.strong() >= 2 || (places.strong() == 1 && places.opening));
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || is_conversation(facts) || came_through_list(facts) || facts.structure.delivery_status) return;
  const facts::Link* const main = main_link(facts);
  for (const facts::Claim& claim : facts.claims) {
    if (claim.kind != facts::Claim::Kind::organisation || claim.organisation == nullptr) continue;
    const facts::Organisation& organisation = *claim.organisation;
    if (speaks_for(input, organisation, author.domain)) {
      if (!facts.authentication.author_failed) return;  // the author is a claimed one: others are only mentioned
      continue;
    }
    if (passed_for(input, organisation) || (main != nullptr && leads_to(input, *main, organisation))) continue;
    // A firm that is called like the organisation's everyday word: "Lumen <desk@lumen-trade.example>".
    const std::string own_name = to_lower(claim.text);
    if ((organisation.ambiguous || input.knowledge.is_word("en", own_name)) &&
        author.organisation_domain.find(own_name) != std::string_view::npos)
      continue;
    if (!claims_to_be(input, organisation)) continue;
    out.push_back(make_finding(
        text_place(facts, claim.field, claim.range), claim.text,
        {{"brand", organisation.name}, {"author_domain", author.domain}, {"host", main != nullptr ? main->host : ""}}));
    return;
  }
}

}  // namespace

extern const Sign identity_claims_brand;
const Sign identity_claims_brand{"identity.claims-brand", Direction::against, look};

}  // namespace gannet::signs
