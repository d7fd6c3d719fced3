// The main link hides behind a link shortener.
// Honest cases: an organisation's own shortener; people in a conversation.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || is_conversation(facts) || !knowledge::has(main->traits, facts::HostTrait::shortener)) return;
  if (!has_free_mailbox(facts.who.author) && related(input, main->host, facts.who.author.domain)) return;
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}}));
}

}  // namespace

extern const Sign link_shortener;
const Sign link_shortener{"link.shortener", Direction::against, look};

}  // namespace gannet::signs
