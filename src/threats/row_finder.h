// All words: and subject: conditions of the database in one pass over a text's words.
#pragma once

#include <span>
#include <vector>

#include "threats/atom_bits.h"
#include "threats/index.h"
#include "threats/words.h"

namespace gannet::threats {

class RowFinder {
 public:
  RowFinder() = default;
  /// `index` must outlive it.
  explicit RowFinder(const Index& index);

  /// Sets the bits of the conditions whose words stand in a row in `words`. Linear in them; allocates nothing.
  void find(std::span<const WordHash> words, bool is_subject, AtomBits& bits) const;

 private:
  bool may_have(std::uint64_t key) const {
    const std::size_t place = key >> filter_shift_;
    return (filter_[place / 64] >> (place % 64) & 1) != 0;
  }
  void look_up(std::uint64_t key, std::span<const WordHash> from, bool is_subject, AtomBits& bits) const;

  const Index* index_ = nullptr;
  // Both by the highest bits of keys, as many as the number of rows asks for. Of a hundred words one passes the filter by
  // chance.
  int filter_shift_ = 63, start_shift_ = 63;
  std::vector<std::uint64_t> filter_;  // a bit each
  std::vector<std::uint32_t> starts_;  // the first row with such a key or a greater one
};

}  // namespace gannet::threats
