// The author's domain is authenticated by the receiving server and owns every main link: the message really comes from there
// and leads there.
#include "facts/owners.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (!facts.authentication.known || !facts.authentication.author_passed) return;
  std::size_t own = 0;
  for (const facts::Link& link : facts.links) {
    if (!link.web() || link.hidden || link.housekeeping) continue;
    if (facts::same_organisation(input.knowledge, link.host, facts.who.author.domain)) {
      ++own;
    } else if (link.main || link.call_to_action) {
      return;
    }
  }
  if (own == 0 || knowledge::has(facts.who.author.traits, facts::HostTrait::free_mail)) return;
  if (poses_as_another(input)) return;
  out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), facts.who.author.domain,
                             {{"domain", facts.who.author.domain}}));
}

}  // namespace

extern const Sign favour_authenticated_owner;
const Sign favour_authenticated_owner{"favour.authenticated-owner", Direction::in_favour, look};

}  // namespace gannet::signs
