// Gives itself out as the reader's own domain, employer or IT desk, but comes from elsewhere.
// Honest cases (facts/agreement.cpp): mail programs and filters that a company hires and that report held messages; colleagues
// who talk about it in a thread.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Claim* const claim = facts.claim(facts::Claim::Kind::reader_organisation);
  if (claim == nullptr || claim->confidence < facts::sure_claim || claim->agreement != facts::Agreement::differs) return;
  // The address that the message was written to: one may have many, and the notice poses as that one's.
  const facts::Reader& reader = facts.reader;
  const std::string_view organisation = reader.to.size() == 1 ? reader.to.front().domain : reader.mailbox.organisation_domain;
  out.push_back(make_finding(text_place(facts, claim->field, claim->range), claim->text,
                             {{"claim", claim->text}, {"organisation", organisation}, {"author_domain", seen_domain(facts)}}));
}

}  // namespace

extern const Sign identity_claims_reader_organisation;
const Sign identity_claims_reader_organisation{"identity.claims-reader-organisation", Direction::against, look};

}  // namespace gannet::signs
