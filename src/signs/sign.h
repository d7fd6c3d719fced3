// A sign is one way to tell. It reads Facts, says what it saw, and never scores: weights live in model/weights.toml.
//
// Adding a sign: one file here, one line in all.cpp, one text block in knowledge/explain/en.toml, one case file in
// tests/signs/. A test fails when one of the four is missing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"

namespace gannet::signs {

struct Input {
  const facts::Facts& facts;
  const knowledge::Knowledge& knowledge;
};

using Findings = std::vector<Finding>;

struct Sign {
  std::string_view id;  // stable: "identity.display-name-address"
  Direction direction;
  /// Appends at most a few findings whose `sign` is left empty: the caller fills in id and direction.
  void (*look)(const Input& input, Findings& out);
};

/// Every sign there is, in the order of reports.
std::span<const Sign* const> all();

/// Runs all of them.
Findings look(const Input& input);

}  // namespace gannet::signs
