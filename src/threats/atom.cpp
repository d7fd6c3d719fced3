#include "threats/atom.h"

#include <algorithm>

#include "base/bytes.h"
#include "threats/possessions.h"

namespace gannet::threats {
namespace {

struct KindRow {
  std::string_view name;
  Atom::Kind kind;
};
constexpr KindRow kinds[] = {{"sign", Atom::Kind::sign},       {"says", Atom::Kind::says},
                             {"claims", Atom::Kind::claims},   {"language", Atom::Kind::language},
                             {"has", Atom::Kind::has},         {"words", Atom::Kind::words},
                             {"subject", Atom::Kind::subject}, {"attachment", Atom::Kind::attachment},
                             {"reader", Atom::Kind::reader}};

/// What is wrong with the words, or an empty text.
std::string problem_of_words(std::string_view written, std::string_view words) {
  std::size_t count = 0;
  for (std::string_view rest = trim(words); !rest.empty(); rest = trim(rest)) {
    next_field(rest, ' ');
    ++count;
  }
  const std::string quoted = "“" + std::string(written) + "”";
  if (count == 0) return quoted + " names no words; write what the message says behind the colon";
  if (count > most_words) {
    return quoted + " holds " + std::to_string(count) + " words; write at most " + std::to_string(most_words) +
           ", those that carry the meaning";
  }
  return {};
}

/// What is wrong with the name behind the colon, or an empty text.
std::string problem_of(Atom& atom, std::string_view written) {
  switch (atom.kind) {
    case Atom::Kind::says: {
      const auto meaning = knowledge::concept_named(atom.name);
      if (!meaning) return "“" + atom.name + "” is no meaning of the phrase tables; knowledge/phrases/README.md lists them";
      atom.meaning = *meaning;
      return {};
    }
    case Atom::Kind::language:
      if (atom.name.size() == 2 && is_lower(atom.name[0]) && is_lower(atom.name[1])) return {};
      return "“" + std::string(written) + "” is no language; write a code of two letters, for example language:de";
    case Atom::Kind::has:
    case Atom::Kind::attachment:
    case Atom::Kind::reader:
      if (find_possession(atom.kind, atom.name) != nullptr) return {};
      return "“" + std::string(written) + "” is unknown; use " + possession_names(atom.kind);
    case Atom::Kind::words:
    case Atom::Kind::subject:
      return problem_of_words(written, atom.name);
    case Atom::Kind::sign:
    case Atom::Kind::claims:
      if (!atom.name.empty()) return {};
      return "“" + std::string(written) + "” names nothing; write an id behind the colon";
  }
  return {};
}

}  // namespace

Result<Atom> Atom::parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view prefix = text.substr(0, colon);
  const auto* const row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRow& r) { return r.name == prefix; });
  if (colon == std::string_view::npos || row == std::end(kinds)) {
    std::string names;
    for (const KindRow& kind : kinds) names.append(names.empty() ? "" : ", ").append(kind.name).append(":");
    return Error{"“" + std::string(text) + "” is no condition; begin it with one of " + names};
  }
  Atom atom{row->kind, std::string(trim(text.substr(colon + 1))), {}};
  if (std::string problem = problem_of(atom, text); !problem.empty()) return Error{std::move(problem)};
  return atom;
}

std::string Atom::written() const {
  const auto* const row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRow& r) { return r.kind == kind; });
  return std::string(row->name) + ":" + name;
}

}  // namespace gannet::threats
