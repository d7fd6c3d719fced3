// Gives itself out as the reader's mail provider or mail system, but does not come from there.
// Honest cases (facts/agreement.cpp): another provider that writes about a mailbox the reader has there; people who talk about
// mailboxes in a thread; mail systems that tell of a delivery.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Claim* const claim = facts.claim(facts::Claim::Kind::reader_provider);
  if (claim == nullptr || claim->confidence < facts::sure_claim || claim->agreement != facts::Agreement::differs) return;
  // Without a known reader only a message that asks for something, or leads away from its author, can be told from advice.
  const facts::Link* const main = main_link(facts);
  const bool leads_away = main != nullptr && !is_authors(input, *main);
  if (facts.reader.known == facts::Reader::Known::no && !leads_away && !asks_for_secrets(facts)) return;
  const std::string_view provider = claim->organisation != nullptr ? claim->organisation->name : facts.reader.mailbox.domain;
  out.push_back(make_finding(text_place(facts, claim->field, claim->range), claim->text,
                             {{"claim", claim->text}, {"provider", provider}, {"author_domain", seen_domain(facts)}}));
}

}  // namespace

extern const Sign identity_claims_reader_provider;
const Sign identity_claims_reader_provider{"identity.claims-reader-provider", Direction::against, look};

}  // namespace gannet::signs
