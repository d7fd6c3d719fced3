#include "threats/evidence.h"

#include <algorithm>

#include "threats/atom_reader.h"
#include "threats/possessions.h"

namespace gannet::threats {
namespace {

using facts::Claim;
using facts::Facts;

bool claims(const Facts& facts, std::string_view name) {
  return std::any_of(facts.claims.begin(), facts.claims.end(), [&](const Claim& claim) {
    if (claim.confidence < least_claim) return false;
    switch (claim.kind) {
      case Claim::Kind::reader_provider:
      case Claim::Kind::reader_organisation:
        return name == "reader-provider";
      case Claim::Kind::role:
        return name == "role";
      case Claim::Kind::organisation:
        return name == "organisation" || (claim.organisation != nullptr && claim.organisation->id == name);
    }
    return false;
  });
}

}  // namespace

Evidence::Evidence(const Facts& facts, std::span<const Finding> findings, const knowledge::Knowledge& knowledge)
    : facts_(facts),
      findings_(findings),
      knowledge_(knowledge),
      text_(words_of_plain(facts.plain_text, most_text)),
      subject_(words_of_plain(facts.plain_subject, most_subject)) {}

bool Evidence::holds(const Atom& atom) const {
  switch (atom.kind) {
    case Atom::Kind::sign:
      return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) { return f.sign == atom.name; });
    case Atom::Kind::says:
      return facts_.says(atom.meaning);
    case Atom::Kind::claims:
      return claims(facts_, atom.name);
    case Atom::Kind::language:
      return facts_.language == atom.name;
    case Atom::Kind::has:
    case Atom::Kind::attachment:
    case Atom::Kind::reader: {
      const Possession* const possession = find_possession(atom.kind, atom.name);
      return possession != nullptr && possession->test(facts_, findings_);
    }
    case Atom::Kind::words:
    case Atom::Kind::subject: {
      const std::vector<WordHash> wanted = words_of(atom.name, most_subject, knowledge_);
      return holds_row(subject_, wanted) || (atom.kind == Atom::Kind::words && holds_row(text_, wanted));
    }
  }
  return false;
}

bool Evidence::holds(const Condition& condition) const {
  const auto true_of = [this](const Atom& atom) { return holds(atom); };
  return (condition.any.empty() || std::any_of(condition.any.begin(), condition.any.end(), true_of)) &&
         std::all_of(condition.all.begin(), condition.all.end(), true_of) &&
         std::none_of(condition.none.begin(), condition.none.end(), true_of);
}

}  // namespace gannet::threats
