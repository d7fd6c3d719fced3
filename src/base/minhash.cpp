#include "base/minhash.h"

#include <algorithm>

namespace gannet::minhash {
namespace {

constexpr std::uint32_t empty = 0xFFFFFFFFu;

/// The first bin that has an item in a sequence of bins of its own.
std::size_t lender(const Signature& signature, std::size_t bin) {
  constexpr std::uint64_t most_attempts = 4096;  // with one item of 64 filled, one in e^64 fails
  for (std::uint64_t attempt = 1; attempt < most_attempts; ++attempt) {
    const std::size_t other = mixed(bin * most_attempts + attempt) % signature_size;
    if (signature[other] != empty) return other;
  }
  return bin;
}

}  // namespace

double likeness(const Signature& a, const Signature& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < signature_size; ++i) equal += a[i] == b[i] ? 1u : 0u;
  return static_cast<double>(equal) / signature_size;
}

std::uint64_t band_key(const Signature& signature, std::size_t band) {
  std::uint64_t key = band + 1;
  for (std::size_t row = 0; row < rows; ++row) key = mixed(key * 31 + signature[band * rows + row]);
  return key;
}

Signature by_many_hashes(std::span<const std::uint64_t> items) {
  Signature signature;
  signature.fill(empty);
  for (const std::uint64_t item : items) {
    const auto a = static_cast<std::uint32_t>(item), b = static_cast<std::uint32_t>(item >> 32) | 1u;
    for (std::uint32_t place = 0; place < signature_size; ++place) {
      std::uint32_t value = (a + place * b) * 0x9E3779B1u;
      value ^= value >> 15;
      signature[place] = std::min(signature[place], value);
    }
  }
  return signature;
}

Signature by_one_hash(std::span<const std::uint64_t> items) {
  Signature bins;
  bins.fill(empty);
  for (const std::uint64_t item : items) {
    const std::uint64_t hash = mixed(item);
    std::uint32_t& bin = bins[hash % signature_size];
    bin = std::min({bin, static_cast<std::uint32_t>(hash >> 32), empty - 1});
  }
  if (items.empty()) return bins;
  Signature signature = bins;
  for (std::size_t bin = 0; bin < signature_size; ++bin) {
    if (bins[bin] == empty) signature[bin] = bins[lender(bins, bin)];
  }
  return signature;
}

}  // namespace gannet::minhash
