// Conditions tested one by one on one message: simple and slow. Lint explains by it, and tests hold the database against it.
#pragma once

#include <span>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "threats/atom.h"
#include "threats/words.h"

namespace gannet::threats {

class Evidence {
 public:
  /// All three must outlive it. `findings` are those of all signs.
  Evidence(const facts::Facts& facts, std::span<const Finding> findings, const knowledge::Knowledge& knowledge);

  bool holds(const Atom& atom) const;
  bool holds(const Condition& condition) const;

 private:
  const facts::Facts& facts_;
  std::span<const Finding> findings_;
  const knowledge::Knowledge& knowledge_;
  std::vector<WordHash> text_, subject_;
};

}  // namespace gannet::threats
