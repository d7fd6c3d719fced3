// Traits of an entry: enough of them, with sentences for people and with conditions that can hold.
#include <algorithm>

#include "threats/lint.h"

namespace gannet::threats {
namespace {

constexpr std::size_t least_traits = 5;
constexpr std::string_view claim_kinds[] = {"reader-provider", "organisation", "role"};

std::string place_of(const Entry& entry, const Trait& trait) {
  return entry.file + ":" + std::to_string(trait.line) + ": trait " + trait.id + ": ";
}

/// What is wrong with an atom, or an empty text.
std::string problem_of(const Atom& atom, const Vocabulary& vocabulary) {
  if (atom.kind == Atom::Kind::sign) {
    if (std::find(vocabulary.signs.begin(), vocabulary.signs.end(), atom.name) != vocabulary.signs.end()) return {};
    return "“" + atom.written() + "” is no sign; src/signs/all.cpp and knowledge/explain/en.toml list them";
  }
  if (atom.kind == Atom::Kind::claims) {
    if (std::find(std::begin(claim_kinds), std::end(claim_kinds), atom.name) != std::end(claim_kinds)) return {};
    if (vocabulary.is_organisation(atom.name)) return {};
    return "“" + atom.written() +
           "” is no organisation; use an id of knowledge/brands, or claims:reader-provider, claims:organisation, claims:role";
  }
  return {};
}

bool can_hold(const Condition& condition) {
  const auto excluded = [&](const Atom& atom) {
    return std::find(condition.none.begin(), condition.none.end(), atom) != condition.none.end();
  };
  return std::none_of(condition.all.begin(), condition.all.end(), excluded) &&
         (condition.any.empty() || !std::all_of(condition.any.begin(), condition.any.end(), excluded));
}

void lint_own(const Entry& entry, const Trait& trait, const Vocabulary& vocabulary, knowledge::Problems& problems) {
  const auto add = [&](const std::string& what) { problems.add(place_of(entry, trait) + what); };
  if (!trait.sentence.ends_with('.')) add("its sentence must end with a full stop");
  for (const auto* const list : {&trait.condition.any, &trait.condition.all, &trait.condition.none}) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      const Atom& atom = (*list)[i];
      if (std::string problem = problem_of(atom, vocabulary); !problem.empty()) add(problem);
      if (std::find(list->begin(), list->begin() + static_cast<std::ptrdiff_t>(i), atom) !=
          list->begin() + static_cast<std::ptrdiff_t>(i))
        add("“" + atom.written() + "” stands twice in one list; leave one out");
    }
  }
  if (!can_hold(trait.condition)) add("it can never hold: none excludes what any or all ask for");
}

}  // namespace

void lint_traits(const Entry& entry, const Vocabulary& vocabulary, knowledge::Problems& problems) {
  if (entry.traits.size() < least_traits) {
    problems.add(entry.place_of("trait") + ": there are " + std::to_string(entry.traits.size()) +
                 " traits, with those of the parent; write at least " + std::to_string(least_traits));
  }
  if (std::none_of(entry.traits.begin(), entry.traits.end(), [](const Trait& t) { return t.key; }))
    problems.add(entry.place_of("trait") + ": no trait has key = true; mark those without which it is another scam");
  for (const Trait& trait : entry.traits) {
    if (!trait.inherited) lint_own(entry, trait, vocabulary, problems);
  }
}

}  // namespace gannet::threats
