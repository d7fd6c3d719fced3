// Gives itself out as a known organisation, and the receiving server authenticated a domain of that organisation.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (!facts.authentication.known || !facts.authentication.author_passed || facts.who.author.owner == nullptr) return;
  for (const facts::Claim& claim : facts.claims) {
    if (claim.organisation == nullptr || claim.organisation != facts.who.author.owner) continue;
    // A mailbox at a provider is anybody's, not the provider's.
    if (knowledge::has(facts.who.author.traits, facts::HostTrait::free_mail)) return;
    out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), facts.who.author.domain,
                               {{"brand", claim.organisation->name}, {"domain", facts.who.author.domain}}));
    return;
  }
}

}  // namespace

extern const Sign favour_brand_authenticated;
const Sign favour_brand_authenticated{"favour.brand-authenticated", Direction::in_favour, look};

}  // namespace gannet::signs
