// Which texts are near-duplicates of each other: a campaign counts once, or figures flatter.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/minhash.h"

namespace gannet::eval {

/// MinHash of three-word shingles. Letters and digits only; digits count as one letter, so that numbers and dates do not tell
/// texts apart.
using minhash::likeness;
using minhash::Signature;
Signature signature_of(std::string_view text);

/// Groups texts as they come. Sixteen bands of four places find candidates; a text joins the campaign of the first one that is
/// alike by at least `least`. Memory grows with the number of campaigns. One thread at a time.
class Campaigns {
 public:
  explicit Campaigns(double least = 0.6) : least_(least) {}
  /// The campaign's number, from 0. A text of fewer than `shortest` words is a campaign of its own.
  std::size_t add(std::string_view text);
  std::size_t size() const { return next_; }

 private:
  static constexpr std::size_t shortest = 6;

  double least_;
  std::size_t next_ = 0;
  std::vector<Signature> signatures_;  // of the first text of each campaign that has words enough
  std::vector<std::size_t> numbers_;   // of these
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets_;
};

}  // namespace gannet::eval
