#include "knowledge/word_filter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace gannet::knowledge {
namespace {

struct Header {
  std::uint64_t seed;
  std::uint32_t segment_length, segment_count, cells, reserved;
};

std::uint64_t mixed(std::uint64_t h) {  // the finaliser of MurmurHash3
  h ^= h >> 33;
  h *= 0xFF51AFD7ED558CCDull;
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 33);
}

std::uint64_t upper_product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<Wide>(a) * b) >> 64);
}

std::array<std::uint32_t, 3> cells_of(std::uint64_t hash, std::uint32_t segment_length, std::uint32_t segment_count_length) {
  const std::uint32_t mask = segment_length - 1;
  const auto first = static_cast<std::uint32_t>(upper_product(hash, segment_count_length));
  const std::uint32_t second = (first + segment_length) ^ (static_cast<std::uint32_t>(hash >> 18) & mask);
  const std::uint32_t third = (first + 2 * segment_length) ^ (static_cast<std::uint32_t>(hash) & mask);
  return {first, second, third};
}

std::uint16_t fingerprint_of(std::uint64_t hash) {
  return static_cast<std::uint16_t>(hash ^ (hash >> 32));
}

/// The sizes of the paper, for three cells a key.
Header sized(std::size_t keys) {
  const double size = static_cast<double>(std::max<std::size_t>(keys, 2));
  const int bits = std::min(18, static_cast<int>(std::floor(std::log(size) / std::log(3.33) + 2.25)));
  const double factor = std::max(1.125, 0.875 + 0.25 * std::log(1e6) / std::log(size));
  Header header{};
  header.segment_length = 1u << bits;
  const auto capacity = static_cast<std::uint32_t>(size * factor);
  const std::uint32_t segments = (capacity + header.segment_length - 1) / header.segment_length;
  header.segment_count = segments > 2 ? segments - 2 : 1;
  header.cells = (header.segment_count + 2) * header.segment_length;
  return header;
}

/// Peels cells that only one key uses, over and over; false when some keys remain, so that another seed is needed.
bool peel(const std::vector<std::uint64_t>& keys, const Header& header, std::vector<std::uint64_t>& order,
          std::vector<std::uint8_t>& used_cell) {
  std::vector<std::uint64_t> sums(header.cells);
  std::vector<std::uint32_t> counts(header.cells);
  const std::uint32_t span = header.segment_count * header.segment_length;
  for (const std::uint64_t key : keys) {
    const std::uint64_t hash = mixed(key + header.seed);
    for (const std::uint32_t cell : cells_of(hash, header.segment_length, span)) {
      sums[cell] ^= hash;
      ++counts[cell];
    }
  }
  std::vector<std::uint32_t> alone;
  for (std::uint32_t cell = 0; cell < header.cells; ++cell) {
    if (counts[cell] == 1) alone.push_back(cell);
  }
  while (!alone.empty()) {
    const std::uint32_t cell = alone.back();
    alone.pop_back();
    if (counts[cell] != 1) continue;
    const std::uint64_t hash = sums[cell];
    const auto cells = cells_of(hash, header.segment_length, span);
    for (std::size_t i = 0; i < 3; ++i) {
      if (cells[i] == cell) {
        order.push_back(hash);
        used_cell.push_back(static_cast<std::uint8_t>(i));
      }
      sums[cells[i]] ^= hash;
      if (--counts[cells[i]] == 1) alone.push_back(cells[i]);
    }
  }
  return order.size() == keys.size();
}

}  // namespace

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ull ^ word.size();
  while (word.size() >= 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, word.data(), 8);
    hash = mixed(hash ^ block);
    word.remove_prefix(8);
  }
  std::uint64_t tail = 0;
  std::memcpy(&tail, word.data(), word.size());
  return mixed(hash ^ tail);
}

std::string build_word_filter(std::vector<std::uint64_t> hashes) {
  if (hashes.empty()) return {};
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  Header header = sized(hashes.size());
  std::vector<std::uint64_t> order;
  std::vector<std::uint8_t> used_cell;
  // A seed fails in a few of a hundred cases; the sequence is fixed so that a build gives the same bytes each time.
  for (header.seed = 0x726B2B9D438B9D4Dull;; header.seed = mixed(header.seed)) {
    order.clear();
    used_cell.clear();
    if (peel(hashes, header, order, used_cell)) break;
  }
  std::vector<std::uint16_t> fingerprints(header.cells);
  for (std::size_t i = order.size(); i-- > 0;) {
    const auto cells = cells_of(order[i], header.segment_length, header.segment_count * header.segment_length);
    std::uint16_t value = fingerprint_of(order[i]);
    for (std::size_t k = 0; k < 3; ++k) {
      if (k != used_cell[i]) value = static_cast<std::uint16_t>(value ^ fingerprints[cells[k]]);
    }
    fingerprints[cells[used_cell[i]]] = value;
  }
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof(header));
  bytes.append(reinterpret_cast<const char*>(fingerprints.data()), fingerprints.size() * sizeof(std::uint16_t));
  return bytes;
}

bool WordFilter::open(std::string_view bytes) {
  Header header{};
  if (bytes.size() < sizeof(header)) return false;
  std::memcpy(&header, bytes.data(), sizeof(header));
  const std::uint64_t cells = (std::uint64_t{header.segment_count} + 2) * header.segment_length;
  if (!std::has_single_bit(header.segment_length) || header.segment_count == 0 || cells != header.cells ||
      bytes.size() != sizeof(header) + cells * sizeof(std::uint16_t)) {
    return false;
  }
  seed_ = header.seed;
  segment_length_ = header.segment_length;
  segment_count_length_ = header.segment_count * header.segment_length;
  fingerprints_ = reinterpret_cast<const std::uint16_t*>(bytes.data() + sizeof(header));
  return true;
}

bool WordFilter::contains(std::string_view word) const {
  if (fingerprints_ == nullptr) return false;
  const std::uint64_t hash = mixed(word_hash(word) + seed_);
  const auto cells = cells_of(hash, segment_length_, segment_count_length_);
  const int found = fingerprint_of(hash) ^ fingerprints_[cells[0]] ^ fingerprints_[cells[1]] ^ fingerprints_[cells[2]];
  return found == 0;
}

}  // namespace gannet::knowledge
