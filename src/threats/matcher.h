// One message against the opened database.
#pragma once

#include <span>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "gannet/verdict.h"
#include "threats/atom_reader.h"
#include "threats/index.h"

namespace gannet::threats {

// An entry matches when all its key traits are present, and so large a share of all.
constexpr double least_traits = 0.55;
constexpr double least_traits_of_duplicate = 0.4;  // when the text is a near-duplicate of a sample
constexpr double least_similarity = 0.5;

/// Entries recognised, best first, at most `most`. `knowledge` says how words are compared.
std::vector<Match> match(const Index& index, const AtomReader& atoms, const facts::Facts& facts,
                         std::span<const Finding> findings, const knowledge::Knowledge& knowledge, std::size_t most);

}  // namespace gannet::threats
