// The main link is a bare "click here" or "verify now", and the host behind it has nothing to do with the author.
// Honest cases: click counters of bulk mail; known organisations' own hosts; a person's link in a conversation.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || !main->call_to_action || is_authors(input, *main) || is_conversation(facts)) return;
  if (counts_clicks(input, *main) && (is_well_formed_bulk(facts) || facts.authentication.author_passed)) return;
  if (knowledge::has(main->first_traits, facts::HostTrait::rewriter) && main->first == main->last) return;
  const facts::Claim* const claim = facts.claim(facts::Claim::Kind::organisation);
  if (claim != nullptr && claim->organisation != nullptr && leads_to(input, *main, *claim->organisation)) return;
  out.push_back(make_finding(link_place(facts, *main), main->label, {{"label", main->label}, {"host", main->host}}));
}

}  // namespace

extern const Sign link_bare_call_to_action;
const Sign link_bare_call_to_action{"link.bare-call-to-action", Direction::against, look};

}  // namespace gannet::signs
