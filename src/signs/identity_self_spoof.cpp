// The author's address is the reader's own, or of the reader's own domain, and it is not theirs: a trusted check failed, or it
// is the very address and nothing shows that it came from there. Honest cases: notes to oneself, which stay inside one mail
// system and so have no hop from outside; colleagues whose check passed or is unknown.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const facts::Mailbox& reader = facts.reader.mailbox;
  if (facts.reader.known == facts::Reader::Known::no || author.domain.empty()) return;
  const bool itself = author.domain == reader.domain && iequals(author.local, reader.local);
  const bool colleague = facts.reader.own_domain && author.organisation_domain == reader.organisation_domain;
  if (!itself && !colleague) return;
  const bool failed = facts.authentication.known && facts.authentication.author_failed && !came_through_list(facts);
  const std::string_view came_from = facts.who.helo_organisation;
  const bool from_outside = !came_from.empty() && !related(input, came_from, author.domain);
  const bool unproven = itself && !facts.authentication.known && from_outside && !came_through_list(facts);
  if (!failed && !unproven) return;
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.address(), {{"author", author.address()}}));
}

}  // namespace

extern const Sign identity_self_spoof;
const Sign identity_self_spoof{"identity.self-spoof", Direction::against, look};

}  // namespace gannet::signs
