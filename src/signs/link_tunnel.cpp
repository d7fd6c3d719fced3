// A link to a tunnel or a dynamic DNS host: somebody's own machine.
// Honest cases: technical people who show each other what they built (conversations).
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || is_authors(input, link)) continue;
    if (!knowledge::has(link.traits, facts::HostTrait::tunnel) && !knowledge::has(link.traits, facts::HostTrait::dynamic_dns))
      continue;
    out.push_back(make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_tunnel;
const Sign link_tunnel{"link.tunnel", Direction::against, look};

}  // namespace gannet::signs
