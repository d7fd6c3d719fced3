#include "threats/condition.h"

#include <algorithm>

namespace gannet::threats {
namespace {

using facts::Claim;
using facts::Facts;

constexpr float claimed = 0.4f;  // confidence from which a claim counts

struct KindRow {
  std::string_view name;
  Atom::Kind kind;
};
constexpr KindRow kinds[] = {{"sign", Atom::Kind::sign},
                             {"says", Atom::Kind::says},
                             {"claims", Atom::Kind::claims},
                             {"language", Atom::Kind::language},
                             {"has", Atom::Kind::has}};

struct HasRow {
  std::string_view name;
  bool (*test)(const Facts&);
};
constexpr HasRow possessions[] = {
    {"web-link",
     [](const Facts& f) { return std::any_of(f.links.begin(), f.links.end(), [](const facts::Link& l) { return l.web(); }); }},
    {"attachment",
     [](const Facts& f) {
       return std::any_of(f.attachments.begin(), f.attachments.end(), [](const auto& a) { return !a.inline_image; });
     }},
    {"html", [](const Facts& f) { return f.structure.has_html; }},
    {"reply-to", [](const Facts& f) { return !f.who.reply_to.empty(); }},
};

bool claims(const Facts& facts, std::string_view name) {
  return std::any_of(facts.claims.begin(), facts.claims.end(), [&](const Claim& claim) {
    if (claim.confidence < claimed) return false;
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

Result<Atom> Atom::parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view prefix = text.substr(0, colon);
  const auto* const row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRow& r) { return r.name == prefix; });
  if (colon == std::string_view::npos || row == std::end(kinds)) {
    return Error{"“" + std::string(text) + "” is no condition; write sign:, says:, claims:, language: or has: and a name"};
  }
  Atom atom{row->kind, std::string(text.substr(colon + 1)), {}};
  if (atom.kind == Kind::says) {
    const auto meaning = knowledge::concept_named(atom.name);
    if (!meaning)
      return Error{"“" + atom.name + "” is no meaning of the phrase tables; knowledge/phrases/README.md lists them"};
    atom.meaning = *meaning;
  }
  if (atom.kind == Kind::has &&
      std::none_of(std::begin(possessions), std::end(possessions), [&](const HasRow& r) { return r.name == atom.name; })) {
    return Error{"“has:" + atom.name + "” is unknown; use has:web-link, has:attachment, has:html or has:reply-to"};
  }
  return atom;
}

bool holds(const Atom& atom, const Evidence& evidence) {
  const Facts& facts = evidence.facts;
  switch (atom.kind) {
    case Atom::Kind::sign:
      return std::any_of(evidence.findings.begin(), evidence.findings.end(),
                         [&](const Finding& f) { return f.sign == atom.name; });
    case Atom::Kind::says:
      return facts.says(atom.meaning);
    case Atom::Kind::claims:
      return claims(facts, atom.name);
    case Atom::Kind::language:
      return facts.language == atom.name;
    case Atom::Kind::has:
      for (const HasRow& row : possessions) {
        if (row.name == atom.name) return row.test(facts);
      }
  }
  return false;
}

bool Condition::holds(const Evidence& evidence) const {
  const auto true_of = [&](const Atom& atom) { return threats::holds(atom, evidence); };
  return (any.empty() || std::any_of(any.begin(), any.end(), true_of)) && std::all_of(all.begin(), all.end(), true_of) &&
         std::none_of(none.begin(), none.end(), true_of);
}

}  // namespace gannet::threats
