// The main link leads to an organisation that has nothing to do with the author or with whom the message claims to be.
// Honest cases: people (free mailboxes, conversations, lists) link to anything; click counters of bulk mail; widely visited
// sites.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || author.domain.empty() || has_free_mailbox(author)) return;
  if (is_conversation(facts) || came_through_list(facts) || is_authors(input, *main) || is_local_host(main->host)) return;
  if (counts_clicks(input, *main) || knowledge::has(main->first_traits, facts::HostTrait::rewriter)) return;
  if (knowledge::has(main->traits, facts::HostTrait::popular) && !is_anyones(main->traits)) return;
  for (const facts::Claim& claim : facts.claims) {
    if (claim.organisation != nullptr && leads_to(input, *main, *claim.organisation)) return;
  }
  for (const facts::Mailbox* const other : {&facts.who.sender, &facts.who.envelope}) {
    if (facts.authentication.author_passed && related(input, other->domain, main->host)) return;
  }
  for (const std::string_view domain : facts.authentication.passed) {
    if (related(input, domain, main->host)) return;
  }
  out.push_back(
      make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}, {"author_domain", author.domain}}));
}

}  // namespace

extern const Sign link_unrelated_to_author;
const Sign link_unrelated_to_author{"link.unrelated-to-author", Direction::against, look};

}  // namespace gannet::signs
