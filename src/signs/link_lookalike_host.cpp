// The host looks like a known organisation's or the reader's own: letters swapped, digits for letters, a letter more or less.
// Honest cases: names that are words of their own, widely visited sites, domains with a known owner, the author's own site.
#include "signs/domains.h"
#include "signs/lookalike.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  constexpr std::size_t looked_at = 12;  // distinct hosts; the search is quick, but links can be many
  std::size_t seen = 0;
  std::string_view last_domain;
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || link.owner != nullptr || link.organisation_domain == last_domain) continue;
    last_domain = link.organisation_domain;
    if (++seen > looked_at) return;
    auto likeness = looks_like(input, link.host);
    if (!likeness && link.main && !is_authors(input, link)) likeness = looks_like_readers(input, link.host);
    if (!likeness && !is_authors(input, link)) likeness = looks_like_correspondents(input, link.host);
    if (!likeness) continue;
    out.push_back(make_finding(link_place(input.facts, link), link.host,
                               {{"host", link.host},
                                {"resembles", likeness->resembles},
                                {"organisation_domain", likeness->domain},
                                {"way", knowledge::key_of(likeness->way)}}));
    return;
  }
}

}  // namespace

extern const Sign link_lookalike_host;
const Sign link_lookalike_host{"link.lookalike-host", Direction::against, look};

}  // namespace gannet::signs
