// A link whose target is the page itself, packed into the address (data:).
// Honest cases: none; pictures are not links.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (link.first == nullptr || link.first->scheme() != "data") continue;
    out.push_back(make_finding(link_place(input.facts, link), link.first->href()));
    return;
  }
}

}  // namespace

extern const Sign link_data_url;
const Sign link_data_url{"link.data-url", Direction::against, look};

}  // namespace gannet::signs
