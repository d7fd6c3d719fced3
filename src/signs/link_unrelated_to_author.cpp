// The main link leads to an organisation that has nothing to do with the author or with whom the message claims to be.
// Honest cases: people (free mailboxes, conversations, lists) link to anything; click counters of bulk mail; widely visited
// sites.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Link* const main = link_elsewhere(input);
  if (main == nullptr) return;
  out.push_back(make_finding(link_place(input.facts, *main), main->last->href(),
                             {{"host", main->host}, {"author_domain", input.facts.who.author.domain}}));
}

}  // namespace

extern const Sign link_unrelated_to_author;
const Sign link_unrelated_to_author{"link.unrelated-to-author", Direction::against, look};

}  // namespace gannet::signs
