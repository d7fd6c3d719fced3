// A set of words as a binary fuse filter (Graf and Lemire, "Binary Fuse Filters", 2022) with 16-bit fingerprints: 2.3 bytes a
// word, no word is missed, and one in 65,000 others passes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gannet::knowledge {

std::uint64_t word_hash(std::string_view word);

/// The filter's bytes. Repeated hashes do not matter. Empty for no words.
std::string build_word_filter(std::vector<std::uint64_t> hashes);

/// A view of such bytes.
class WordFilter {
 public:
  WordFilter() = default;
  /// False when the bytes are no filter.
  bool open(std::string_view bytes);
  bool contains(std::string_view word) const;

 private:
  std::uint64_t seed_ = 0;
  std::uint32_t segment_length_ = 0, segment_count_length_ = 0;
  const std::uint16_t* fingerprints_ = nullptr;
};

}  // namespace gannet::knowledge
