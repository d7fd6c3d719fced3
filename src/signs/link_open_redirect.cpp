// A link that goes through an open redirector of a well-known site and ends at another organisation.
// Honest cases: the author's own redirector, mailing services, security gateways; targets that the author owns; conversations
// and lists, where search results are pasted.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.chain.empty() || link.housekeeping) continue;
    if (related(input, link.first->host(), link.host) || is_authors(input, link.first->host()) || is_authors(input, link))
      continue;
    if (knowledge::has(link.first_traits, facts::HostTrait::bulk_mailer)) continue;
    const url::Layer& inner = link.chain.front();
    const bool listed = inner.rule != nullptr && inner.rule->open_redirect;
    const bool well_known = inner.generic && knowledge::has(link.first_traits, facts::HostTrait::popular) && link.main;
    // Where the target is as well known as the way there, nothing is hidden.
    const bool known_target = link.owner != nullptr || knowledge::has(link.traits, facts::HostTrait::popular);
    if ((!listed && !well_known) || (known_target && !is_anyones(link.traits))) continue;
    out.push_back(
        make_finding(link_place(facts, link), link.first->href(), {{"via", link.first->host()}, {"target", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_open_redirect;
const Sign link_open_redirect{"link.open-redirect", Direction::against, look};

}  // namespace gannet::signs
