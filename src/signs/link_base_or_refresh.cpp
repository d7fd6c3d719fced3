// The mail's HTML sends the reader elsewhere without a click (meta refresh), or moves all its relative links to a foreign host
// (<base>).
// Honest cases: newsletters made from a web page keep the <base> of the author's own site, or of one that is known.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  for (const facts::Section& section : facts.sections) {
    for (const html::Link& source : section.page.links) {
      if (source.kind != html::LinkKind::base && source.kind != html::LinkKind::refresh) continue;
      if (!source.target || !source.target->is_web()) continue;
      const std::string_view host = source.target->host();
      const facts::HostTraits traits = input.knowledge.host_traits(host);
      const bool known = input.knowledge.owner_of(host) != nullptr || knowledge::has(traits, facts::HostTrait::popular);
      const bool base = source.kind == html::LinkKind::base;
      if (is_authors(input, host) || (base && known && !is_anyones(traits))) continue;
      out.push_back(
          make_finding({"link", section.part, source.offset, source.offset}, source.target->href(), {{"host", host}}));
      return;
    }
  }
}

}  // namespace

extern const Sign link_base_or_refresh;
const Sign link_base_or_refresh{"link.base-or-refresh", Direction::against, look};

}  // namespace gannet::signs
