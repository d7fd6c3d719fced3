// A link to an online form that anyone can make.
// Honest cases: surveys and sign-ups by people in a conversation.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.housekeeping || !knowledge::has(link.traits, facts::HostTrait::form_builder)) continue;
    out.push_back(make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}}));
    return;
  }
}

}  // namespace

extern const Sign link_form_builder;
const Sign link_form_builder{"link.form-builder", Direction::against, look};

}  // namespace gannet::signs
