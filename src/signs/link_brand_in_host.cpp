// A known name or its whole domain stands in somebody else's host: "paypal.com.verify.example", "paypal-login.example".
// Honest cases: customers' hosts at services ("firm.service.example" without more words), widely visited sites, the author's
// own site, click hosts of mailing services.
#include "signs/domains.h"
#include "signs/lookalike.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  constexpr std::size_t looked_at = 12;
  std::size_t seen = 0;
  std::string_view last_host;
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || link.host == last_host || (link.owner != nullptr && !is_anyones(link.traits))) continue;
    last_host = link.host;
    if (++seen > looked_at) return;
    if (is_authors(input, link) || knowledge::has(link.traits, facts::HostTrait::bulk_mailer)) continue;
    const auto likeness = carries_name(input, link.host);
    if (!likeness) continue;
    out.push_back(make_finding(link_place(input.facts, link), link.host,
                               {{"host", link.host},
                                {"brand", likeness->resembles},
                                {"organisation_domain", likeness->domain},
                                {"way", knowledge::key_of(likeness->way)}}));
    return;
  }
}

}  // namespace

extern const Sign link_brand_in_host;
const Sign link_brand_in_host{"link.brand-in-host", Direction::against, look};

}  // namespace gannet::signs
