// The compiled database, opened: every place in it leads somewhere.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "threats/index_file.h"

namespace gannet::threats {

class Index {
 public:
  Index() = default;
  /// Checks every place once, so that reading needs no checks. `bytes` must outlive it; `path` is for the error.
  static Result<Index> open(std::string_view bytes, const std::string& path);

  std::span<const EntryRecord> entries;
  std::span<const TraitRecord> all_traits;
  std::span<const AtomRecord> atoms;
  std::span<const std::uint32_t> all_places;
  std::span<const TriggerRecord> triggers;
  std::span<const RowRecord> rows;
  std::span<const WordingRecord> all_wordings;
  std::span<const std::uint64_t> all_hashes;
  std::span<const SampleRecord> samples;
  std::span<const BandRecord> text_bands, structure_bands;
  std::size_t key_count = 0;  // numbers of key traits are below

  std::string_view text(TextRecord record) const { return strings.substr(record.at, record.size); }
  std::span<const TraitRecord> traits(const EntryRecord& entry) const { return part(all_traits, entry.traits); }
  std::span<const std::uint32_t> places(ListRecord list) const { return part(all_places, list); }
  std::span<const WordingRecord> wordings(ListRecord list) const { return part(all_wordings, list); }
  std::span<const std::uint64_t> hashes(ListRecord list) const { return part(all_hashes, list); }

  /// Of the atom at that place; of nowhere, those that are always on.
  std::span<const TriggerRecord> triggers_of(std::uint32_t atom) const {
    const std::size_t place = std::min<std::size_t>(atom, atoms.size());
    return triggers.subspan(trigger_starts_[place], trigger_starts_[place + 1] - trigger_starts_[place]);
  }

  /// Is `ancestor` a parent of `entry`, or a parent of one?
  bool descends(std::uint32_t entry, std::uint32_t ancestor) const;

 private:
  template <typename Record>
  static std::span<const Record> part(std::span<const Record> all, ListRecord list) {
    return all.subspan(list.first, list.count);
  }
  bool is_sound() const;
  void start_triggers();

  std::string_view strings;
  std::vector<std::uint32_t> trigger_starts_;  // by atom, and one behind the last
};

}  // namespace gannet::threats
