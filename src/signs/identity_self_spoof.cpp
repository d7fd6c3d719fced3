// The author's address is the reader's own, or of the reader's own domain, and it is not theirs: a trusted check failed, or
// nothing shows that it came from there and it is the very address or a notice in the name of the mail system. Honest cases:
// notes to oneself, which stay inside one mail system and so have no hop from outside; colleagues whose check passed or is
// unknown.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (facts.reader.known == facts::Reader::Known::no || author.domain.empty()) return;
  const auto& addresses = facts.reader.addresses;
  const bool itself = std::any_of(addresses.begin(), addresses.end(), [&](const facts::Mailbox& own) {
    return author.domain == own.domain && iequals(author.local, own.local);
  });
  const bool colleague = facts.reader.own_domain && facts::is_readers(input.knowledge, facts.reader, author.domain);
  if (!itself && !colleague) return;
  const bool failed = facts.authentication.known && facts.authentication.author_failed && !came_through_list(facts);
  const bool outside = facts.actual.outside_own_domain && !facts.authentication.known && !came_through_list(facts);
  const facts::Claim* const claim = facts.claimed();
  const bool tells_story = claim != nullptr && claim->of_reader() && claim->agreement == facts::Agreement::differs;
  // Lists write their own address into both fields, and so do newsletters: then To does not tell who the reader is.
  const bool by_bulk = facts.reader.known == facts::Reader::Known::from_to && is_well_formed_bulk(facts);
  const bool delivered = !by_bulk && !facts.who.rewritten_by_list;
  const bool unproven = facts.actual.outside_own_domain && ((itself && outside && delivered) || tells_story);
  if (!failed && !unproven) return;
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.address(), {{"author", author.address()}}));
}

}  // namespace

extern const Sign identity_self_spoof;
const Sign identity_self_spoof{"identity.self-spoof", Direction::against, look};

}  // namespace gannet::signs
