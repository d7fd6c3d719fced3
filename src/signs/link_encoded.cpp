// The target hides behind layers of encoding: a percent-encoded host, escapes of escapes, or base64.
// Honest cases: security gateways and mailing services pack targets so; the author's own counter; a single percent layer, as
// every redirect needs.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

std::string_view written_authority(std::string_view raw) {
  const std::size_t scheme = raw.find("://");
  if (scheme == std::string_view::npos) return {};
  raw.remove_prefix(scheme + 3);
  return raw.substr(0, raw.find_first_of("/?#\\"));
}

/// The host of the target stands in the link neither plainly nor behind one layer of percent encoding.
bool is_packed(const facts::Link& link) {
  if (link.chain.empty()) return false;
  const std::string_view outer = link.first->href();
  return ifind(outer, link.host) == std::string_view::npos && ifind(percent_decode(outer), link.host) == std::string_view::npos;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.housekeeping || is_authors(input, link)) continue;
    const bool host = written_authority(link.link->raw).find('%') != std::string_view::npos;
    const bool gateway = knowledge::has(link.first_traits, facts::HostTrait::rewriter) ||
                         knowledge::has(link.first_traits, facts::HostTrait::bulk_mailer) ||
                         (!link.chain.empty() && link.chain.front().rule != nullptr && !link.chain.front().rule->open_redirect);
    const bool packed = !gateway && !is_authors(input, link.first->host()) && is_packed(link) &&
                        !(is_well_formed_bulk(facts) && counts_clicks(input, link));
    if (!host && !packed) continue;
    out.push_back(make_finding(link_place(facts, link), link.link->raw, {{"host", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_encoded;
const Sign link_encoded{"link.encoded", Direction::against, look};

}  // namespace gannet::signs
