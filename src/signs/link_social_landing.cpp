// The main link leads to a link-in-bio page or into a messenger chat.
// Honest cases: the messenger's own mail; people in a conversation.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || is_conversation(facts)) return;
  if (!knowledge::has(main->traits, facts::HostTrait::link_in_bio) &&
      !knowledge::has(main->traits, facts::HostTrait::messenger))
    return;
  if (!has_free_mailbox(facts.who.author) && related(input, main->host, facts.who.author.domain)) return;
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}}));
}

}  // namespace

extern const Sign link_social_landing;
const Sign link_social_landing{"link.social-landing", Direction::against, look};

}  // namespace gannet::signs
