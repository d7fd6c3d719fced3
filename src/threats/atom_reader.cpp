#include "threats/atom_reader.h"

namespace gannet::threats {

using facts::Claim;

AtomReader::AtomReader(const Index& index) : count_(index.atoms.size()), rows_(index) {
  for (std::uint32_t place = 0; place < count_; ++place) add(index.atoms[place], index.text(index.atoms[place].name), place);
}

void AtomReader::add(const AtomRecord& atom, std::string_view name, std::uint32_t place) {
  const auto kind = static_cast<Atom::Kind>(atom.kind);
  switch (kind) {
    case Atom::Kind::sign:
      signs_.emplace(name, place);
      return;
    case Atom::Kind::claims:
      claims_.emplace(name, place);
      return;
    case Atom::Kind::language:
      languages_.emplace(name, place);
      return;
    case Atom::Kind::says:
      if (const auto meaning = knowledge::concept_named(name)) meanings_.emplace_back(*meaning, place);
      return;
    case Atom::Kind::has:
    case Atom::Kind::attachment:
    case Atom::Kind::reader:
      if (const Possession* const possession = find_possession(kind, name)) possessions_.emplace_back(possession, place);
      return;
    case Atom::Kind::words:
    case Atom::Kind::subject:
      return;  // the rows know their places
  }
}

void AtomReader::set(const Names& names, std::string_view name, AtomBits& bits) {
  if (const auto found = names.find(name); found != names.end()) bits.set(found->second);
}

void AtomReader::read_claims(const facts::Facts& facts, AtomBits& bits) const {
  for (const Claim& claim : facts.claims) {
    if (claim.confidence < least_claim) continue;
    switch (claim.kind) {
      case Claim::Kind::reader_provider:
      case Claim::Kind::reader_organisation:
        set(claims_, "reader-provider", bits);
        break;
      case Claim::Kind::role:
        set(claims_, "role", bits);
        break;
      case Claim::Kind::organisation:
        set(claims_, "organisation", bits);
        if (claim.organisation != nullptr) set(claims_, claim.organisation->id, bits);
        break;
    }
  }
}

AtomBits AtomReader::read(const facts::Facts& facts, std::span<const Finding> findings, std::span<const WordHash> text,
                          std::span<const WordHash> subject) const {
  AtomBits bits(count_);
  for (const Finding& finding : findings) set(signs_, finding.sign, bits);
  for (const auto& [meaning, place] : meanings_) {
    if (facts.says(meaning)) bits.set(place);
  }
  read_claims(facts, bits);
  set(languages_, std::string_view(facts.language), bits);
  for (const auto& [possession, place] : possessions_) {
    if (possession->test(facts, findings)) bits.set(place);
  }
  rows_.find(text, false, bits);
  rows_.find(subject, true, bits);
  return bits;
}

}  // namespace gannet::threats
