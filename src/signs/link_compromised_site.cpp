// A link deep into a website's innards, where its owner keeps no pages for visitors: somebody else put the page there.
// Honest cases: uploads of the author's own site; widely visited sites; pictures and documents that people share in a
// conversation.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/randomness.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// A folder of that set, or a program with a machine-made name.
bool is_innards(const Input& input, std::string_view path) {
  const std::size_t last = path.rfind('/');
  std::string_view rest = path.substr(0, last == std::string_view::npos ? 0 : last);
  while (!rest.empty()) {
    const std::string_view segment = next_field(rest, '/');
    if (!segment.empty() && input.knowledge.in_set(knowledge::WordSet::site_innards, to_lower(segment))) return true;
  }
  const std::string_view file = path.substr(last == std::string_view::npos ? 0 : last + 1);
  return iends_with(file, ".php") && is_machine_made(file.substr(0, file.size() - 4));
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts) || came_through_list(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.housekeeping || is_authors(input, link) || link.owner != nullptr) continue;
    if (knowledge::has(link.traits, facts::HostTrait::popular) || knowledge::has(link.traits, facts::HostTrait::bulk_mailer))
      continue;
    const std::string_view path = link.last->path();
    if (!is_innards(input, path)) continue;
    out.push_back(make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}, {"path", path}}));
    return;
  }
}

}  // namespace

extern const Sign link_compromised_site;
const Sign link_compromised_site{"link.compromised-site", Direction::against, look};

}  // namespace gannet::signs
