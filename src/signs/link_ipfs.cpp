// A link to a page in IPFS, which nobody can take down.
// Honest cases: technical mail about IPFS itself.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || is_authors(input, link)) continue;
    if (!knowledge::has(link.traits, facts::HostTrait::ipfs_gateway) &&
        link.last->path().find("/ipfs/") == std::string_view::npos)
      continue;
    out.push_back(make_finding(link_place(input.facts, link), link.last->href(), {{"host", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_ipfs;
const Sign link_ipfs{"link.ipfs", Direction::against, look};

}  // namespace gannet::signs
