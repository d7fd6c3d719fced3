// All links that matter belong to the author's own organisation.
#include "facts/owners.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (facts.who.author.domain.empty() || knowledge::has(facts.who.author.traits, facts::HostTrait::free_mail)) return;
  std::size_t own = 0;
  for (const facts::Link& link : facts.links) {
    if (!link.web() || link.hidden || link.housekeeping) continue;
    if (!facts::same_organisation(input.knowledge, link.host, facts.who.author.domain)) return;
    ++own;
  }
  if (own == 0) return;
  if (poses_as_another(input)) return;
  out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), facts.who.author.domain,
                             {{"domain", facts.who.author.organisation_domain}}));
}

}  // namespace

extern const Sign favour_links_of_author;
const Sign favour_links_of_author{"favour.links-of-author", Direction::in_favour, look};

}  // namespace gannet::signs
