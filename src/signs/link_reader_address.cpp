// The reader's address stands inside a link to a host that is not the author's: a page that will greet them by it, or a list of
// who fell for it.
// Honest cases: unsubscribe and "view in browser" links, click counters of mailing services, the author's own site, a site that
// a known organisation owns, and lists.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

std::string_view place_name(facts::ReaderAddressIn::Place place) {
  constexpr std::string_view names[] = {"none", "host", "path", "query", "fragment"};
  return names[static_cast<std::size_t>(place)];
}

std::string_view form_name(facts::ReaderAddressIn::Form form) {
  constexpr std::string_view names[] = {"plain", "percent", "base64", "hex"};
  return names[static_cast<std::size_t>(form)];
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.reader_address.place == facts::ReaderAddressIn::Place::none) continue;
    if (link.housekeeping || is_authors(input, link)) continue;
    if (link.owner != nullptr && !is_anyones(link.traits)) continue;
    const bool expected = is_well_formed_bulk(facts) || came_through_list(facts);
    if (expected && (counts_clicks(input, link) || !link.main)) continue;
    out.push_back(make_finding(link_place(facts, link), link.last->href(),
                               {{"host", link.host},
                                {"where", place_name(link.reader_address.place)},
                                {"form", form_name(link.reader_address.form)}}));
    return;
  }
}

}  // namespace

extern const Sign link_reader_address;
const Sign link_reader_address{"link.reader-address", Direction::against, look};

}  // namespace gannet::signs
