#include "threats/row_finder.h"

#include <algorithm>
#include <bit>

#include "threats/row_key.h"

namespace gannet::threats {

RowFinder::RowFinder(const Index& index) : index_(&index) {
  const std::span<const RowRecord> rows = index.rows;
  const int bits = std::max(7, static_cast<int>(std::bit_width(rows.size())));
  start_shift_ = 64 - bits;
  filter_shift_ = 64 - (bits + 6);
  filter_.resize((std::size_t{1} << (bits + 6)) / 64);
  for (const RowRecord& row : rows) {
    const std::size_t place = row.key >> filter_shift_;
    filter_[place / 64] |= std::uint64_t{1} << (place % 64);
  }
  starts_.resize(std::size_t{1} << bits);
  for (std::size_t i = 0, at = 0; i < starts_.size(); ++i) {
    while (at < rows.size() && rows[at].key >> start_shift_ < i) ++at;
    starts_[i] = static_cast<std::uint32_t>(at);
  }
}

void RowFinder::look_up(std::uint64_t key, std::span<const WordHash> from, bool is_subject, AtomBits& bits) const {
  const std::span<const RowRecord> rows = index_->rows;
  for (std::size_t at = starts_[key >> start_shift_]; at < rows.size() && rows[at].key <= key; ++at) {
    const RowRecord& row = rows[at];
    if (row.key != key || (row.in_subject_only != 0 && !is_subject)) continue;
    const std::span<const std::uint64_t> words = index_->hashes(row.words);
    if (words.size() <= from.size() && std::equal(words.begin(), words.end(), from.begin())) bits.set(row.atom);
  }
}

void RowFinder::find(std::span<const WordHash> words, bool is_subject, AtomBits& bits) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint64_t one = row_key(words[i]);
    if (may_have(one)) look_up(one, words.subspan(i), is_subject, bits);
    if (i + 1 == words.size()) break;
    const std::uint64_t two = row_key(words[i], words[i + 1]);
    if (may_have(two)) look_up(two, words.subspan(i), is_subject, bits);
  }
}

}  // namespace gannet::threats
