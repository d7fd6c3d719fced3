// The main link leads to a free host or site builder, where anyone has a page in minutes.
// Honest cases: authors who live there themselves; conversations and lists, where people share such pages.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || is_authors(input, *main) || is_conversation(facts)) return;
  if (!knowledge::has(main->traits, facts::HostTrait::free_host) &&
      !knowledge::has(main->traits, facts::HostTrait::site_builder))
    return;
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}}));
}

}  // namespace

extern const Sign link_free_host;
const Sign link_free_host{"link.free-host", Direction::against, look};

}  // namespace gannet::signs
