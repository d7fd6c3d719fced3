// Reads off a message which conditions of the database hold, each once, however many entries share it.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "threats/atom_bits.h"
#include "threats/index.h"
#include "threats/possessions.h"
#include "threats/row_finder.h"
#include "threats/words.h"

namespace gannet::threats {

class AtomReader {
 public:
  AtomReader() = default;
  /// `index` must outlive it. Conditions that this program does not know never hold.
  explicit AtomReader(const Index& index);

  /// `text` and `subject` are the words of those.
  AtomBits read(const facts::Facts& facts, std::span<const Finding> findings, std::span<const WordHash> text,
                std::span<const WordHash> subject) const;

 private:
  using Names = std::unordered_map<std::string_view, std::uint32_t>;
  static void set(const Names& names, std::string_view name, AtomBits& bits);
  void add(const AtomRecord& atom, std::string_view name, std::uint32_t place);
  void read_claims(const facts::Facts& facts, AtomBits& bits) const;

  std::size_t count_ = 0;
  Names signs_, claims_, languages_;
  std::vector<std::pair<knowledge::Concept, std::uint32_t>> meanings_;
  std::vector<std::pair<const Possession*, std::uint32_t>> possessions_;
  RowFinder rows_;
};

/// Confidence from which a claim counts.
constexpr float least_claim = 0.4f;

}  // namespace gannet::threats
