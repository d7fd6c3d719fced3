// Signatures estimate how alike sets are.
#include "base/minhash.h"

#include <cmath>
#include <functional>
#include <vector>

#include "support.h"

namespace gannet::minhash {
namespace {

using Items = std::vector<std::uint64_t>;

/// Two sets of `size` items each that share so many, and their Jaccard index.
struct Pair {
  Items a, b;
  double jaccard;
};
Pair pair_of(std::size_t size, std::size_t shared, std::uint64_t seed) {
  Pair pair;
  for (std::size_t i = 0; i < size; ++i) {
    pair.a.push_back(mixed(seed * 1000003 + i));
    pair.b.push_back(i < shared ? pair.a.back() : mixed(seed * 1000003 + size + i));
  }
  pair.jaccard = static_cast<double>(shared) / static_cast<double>(2 * size - shared);
  return pair;
}

void expect_close(const std::function<Signature(std::span<const std::uint64_t>)>& sign, std::size_t size) {
  constexpr int rounds = 200;
  for (const std::size_t shared : {size / 8, size / 2, size * 9 / 10, size}) {
    double sum = 0, squares = 0, jaccard = 0;
    for (int round = 0; round < rounds; ++round) {
      const Pair pair = pair_of(size, shared, static_cast<std::uint64_t>(round) + 1);
      const double error = likeness(sign(pair.a), sign(pair.b)) - pair.jaccard;
      jaccard = pair.jaccard;
      sum += error;
      squares += error * error;
    }
    EXPECT_LT(std::abs(sum / rounds), 0.02) << size << " items, Jaccard " << jaccard;       // no bias
    EXPECT_LT(std::sqrt(squares / rounds), 0.10) << size << " items, Jaccard " << jaccard;  // and little spread
  }
}

TEST(MinHash, EstimatesTheJaccardIndex) {
  for (const std::size_t size : {16u, 60u, 400u}) {
    expect_close(by_many_hashes, size);
    expect_close(by_one_hash, size);
  }
}

TEST(MinHash, OrderAndRepetitionDoNotMatter) {
  Items items = pair_of(50, 50, 3).a, more = items;
  std::reverse(more.begin(), more.end());
  more.insert(more.end(), items.begin(), items.begin() + 20);
  EXPECT_EQ(by_one_hash(items), by_one_hash(more));
  EXPECT_EQ(by_many_hashes(items), by_many_hashes(more));
}

TEST(MinHash, EdgesOfSets) {
  EXPECT_EQ(likeness(by_one_hash({}), by_one_hash({})), 1.0);
  const Items one{42}, other{43};
  EXPECT_EQ(likeness(by_one_hash(one), by_one_hash(one)), 1.0);  // one item fills all bins
  EXPECT_LT(likeness(by_one_hash(one), by_one_hash(other)), 0.1);
}

TEST(MinHash, LikeSetsShareABandAndUnlikeOnesSeldom) {
  const auto share_of_pairs = [](std::size_t shared) {
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
      const Pair pair = pair_of(200, shared, seed);
      const Signature a = by_one_hash(pair.a), b = by_one_hash(pair.b);
      bool together = false;
      for (std::size_t band = 0; band < bands; ++band) together |= band_key(a, band) == band_key(b, band);
      found += together ? 1 : 0;
    }
    return found / 300.0;
  };
  EXPECT_GT(share_of_pairs(166), 0.95);  // Jaccard 0.71
  EXPECT_LT(share_of_pairs(66), 0.08);   // Jaccard 0.2
}

}  // namespace
}  // namespace gannet::minhash
