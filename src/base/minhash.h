// MinHash (A. Broder 1997): short signatures of sets, whose share of equal places estimates how alike the sets are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace gannet::minhash {

constexpr std::size_t signature_size = 64;
using Signature = std::array<std::uint32_t, signature_size>;

/// The finaliser of SplitMix64: every bit of the value reaches every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
  return value ^ (value >> 31);
}

/// Estimates the Jaccard index of the two sets, 0 to 1; its standard error is at most 1/16.
double likeness(const Signature& a, const Signature& b);

/// Signatures that share a band of four places are candidates for being alike: with sixteen bands nearly all that are alike by
/// 0.7 do, and one of forty that are alike by 0.2.
constexpr std::size_t bands = 16, rows = signature_size / bands;
std::uint64_t band_key(const Signature& signature, std::size_t band);

/// As many hash functions as there are places, by double hashing. Precise also for small sets; 64 steps an item.
Signature by_many_hashes(std::span<const std::uint64_t> items);

/// One hash function, its range split into as many bins as there are places; a bin without an item borrows that of another
/// (A. Shrivastava 2017, optimal densification). One step an item. Not comparable with the other kind.
Signature by_one_hash(std::span<const std::uint64_t> items);

}  // namespace gannet::minhash
