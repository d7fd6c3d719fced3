// The subject carries the reader's address or the part before the at sign.
// Honest mail: notices of delivery systems.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& reader = facts.reader.mailbox;
  if (reader.local.size() < 4) return;
  const bool whole = ifind(facts.subject, reader.address()) != std::string_view::npos;
  const bool marked = reader.local.find_first_of("._-0123456789") != std::string_view::npos;
  if (whole || (marked && ifind(facts.subject, reader.local) != std::string_view::npos)) {
    out.push_back(make_finding(header_place(facts, "Subject", facts.subject_offset), facts.subject));
  }
}

}  // namespace

extern const Sign structure_address_in_subject;
const Sign structure_address_in_subject{"structure.address-in-subject", Direction::against, look};

}  // namespace gannet::signs
