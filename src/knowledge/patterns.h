// All texts to look for at once: a Hyperscan database.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

struct hs_database;
struct hs_scratch;

namespace gannet::knowledge {

/// A text found: its place in the list, and the byte behind its last one.
struct LiteralHit {
  std::uint32_t literal = 0, end = 0;
};

/// Compiled for any x86-64 processor that Hyperscan runs on.
Result<std::string> serialised_patterns(const std::vector<std::string_view>& literals);

/// Immutable, thread-safe.
class Patterns {
 public:
  /// From serialised_patterns(); where this machine or its Hyperscan cannot use that, compiled anew from `literals`.
  static Result<Patterns> open(std::string_view serialised, const std::vector<std::string_view>& literals);

  /// What one scan at a time needs of its own.
  struct FreeScratch {
    void operator()(hs_scratch* scratch) const;
  };
  using Scratch = std::unique_ptr<hs_scratch, FreeScratch>;
  Scratch make_scratch() const;

  /// Appends the hits in `text`, by end.
  void scan(std::string_view text, hs_scratch& scratch, std::vector<LiteralHit>& hits) const;

 private:
  struct FreeDatabase {
    void operator()(hs_database* database) const;
  };
  std::unique_ptr<hs_database, FreeDatabase> database_;  // null when there is nothing to look for
};

}  // namespace gannet::knowledge
