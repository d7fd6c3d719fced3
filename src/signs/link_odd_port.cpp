// A web link with a port of its own, as control panels and machines broken into have.
// Honest cases: machines of the local network, the author's own services, conversations and lists about servers.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || is_local_host(link.host) || is_authors(input, link)) continue;
    const auto port = link.last->port();
    if (!port || *port == 80 || *port == 443 || (link.owner != nullptr && !is_anyones(link.traits))) continue;
    out.push_back(
        make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}, {"port", std::to_string(*port)}}));
    return;
  }
}

}  // namespace

extern const Sign link_odd_port;
const Sign link_odd_port{"link.odd-port", Direction::against, look};

}  // namespace gannet::signs
