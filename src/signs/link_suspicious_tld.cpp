// The main link stands under a cheap ending that scams favour.
// Honest cases: known owners and widely visited sites under such an ending; conversations.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || main->owner != nullptr || is_conversation(facts)) return;
  if (!knowledge::has(main->traits, facts::HostTrait::suspicious_tld) ||
      knowledge::has(main->traits, facts::HostTrait::popular))
    return;
  const std::size_t dot = main->host.rfind('.');  // "http://top/" is a link too
  const std::string_view ending = dot == std::string_view::npos ? main->host : main->host.substr(dot);
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}, {"tld", ending}}));
}

}  // namespace

extern const Sign link_suspicious_tld;
const Sign link_suspicious_tld{"link.suspicious-tld", Direction::against, look};

}  // namespace gannet::signs
