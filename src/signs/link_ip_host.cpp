// A link to a bare IP address instead of a name.
// Honest cases: machines of the local network; technical mail that talks about such an address in plain text.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || is_local_host(link.host) || is_conversation(facts)) continue;
    if (link.last->host_kind() != url::HostKind::ipv4 && link.last->host_kind() != url::HostKind::ipv6) continue;
    const bool own_words = link.label.empty() || link.shown_host.empty();
    if (!own_words && !link.main) continue;
    out.push_back(make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_ip_host;
const Sign link_ip_host{"link.ip-host", Direction::against, look};

}  // namespace gannet::signs
