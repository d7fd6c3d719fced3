// Well-formed bulk mail with one organisation throughout: author, links and a way to unsubscribe agree.
#include "facts/owners.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr double most_links = 0.6;  // share of links that belong to the author or a mailing service

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (!facts.structure.list_unsubscribe || facts.who.author.domain.empty()) return;
  std::size_t web = 0, own = 0;
  for (const facts::Link& link : facts.links) {
    if (!link.web() || link.hidden) continue;
    ++web;
    own += facts::same_organisation(input.knowledge, link.host, facts.who.author.domain);
  }
  if (web < 2 || static_cast<double>(own) < most_links * static_cast<double>(web)) return;
  out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), facts.who.author.domain,
                             {{"domain", facts.who.author.domain}}));
}

}  // namespace

extern const Sign favour_consistent_bulk;
const Sign favour_consistent_bulk{"favour.consistent-bulk", Direction::in_favour, look};

}  // namespace gannet::signs
