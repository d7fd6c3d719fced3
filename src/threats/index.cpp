#include "threats/index.h"

#include <algorithm>

namespace gannet::threats {
namespace {

/// Says of places whether they lie inside.
struct Bounds {
  std::size_t strings, traits, atoms, places, wordings, hashes, entries, samples, keys;

  static bool within(std::uint32_t first, std::uint32_t count, std::size_t size) {
    return first <= size && count <= size - first;
  }
  bool has(TextRecord text) const { return within(text.at, text.size, strings); }
  bool has(const EntryRecord& entry) const {
    return has(entry.id) && has(entry.name) && has(entry.category) && within(entry.traits.first, entry.traits.count, traits) &&
           entry.traits.count > 0 && within(entry.keys.first, entry.keys.count, keys) &&
           (entry.parent == nowhere || entry.parent < entries) &&
           within(entry.subjects.first, entry.subjects.count, wordings) &&
           within(entry.openings.first, entry.openings.count, wordings) &&
           within(entry.buttons.first, entry.buttons.count, wordings);
  }
  bool has(const TraitRecord& trait) const {
    return has(trait.sentence) && within(trait.any.first, trait.any.count, places) &&
           within(trait.all.first, trait.all.count, places) && within(trait.none.first, trait.none.count, places);
  }
  bool has(const AtomRecord& atom) const { return has(atom.name); }
  bool has(const TriggerRecord& trigger) const {
    return (trigger.atom == nowhere || trigger.atom < atoms) && trigger.key < keys;
  }
  bool has(const RowRecord& row) const {
    return row.atom < atoms && row.words.count > 0 && within(row.words.first, row.words.count, hashes);
  }
  bool has(const WordingRecord& wording) const { return within(wording.words.first, wording.words.count, hashes); }
  bool has(const SampleRecord& sample) const { return sample.entry < entries; }
  bool has(const BandRecord& band) const { return band.sample < samples; }
  bool has(std::uint32_t place) const { return place < atoms; }

  template <typename Records>
  bool has_all(const Records& records) const {
    return std::all_of(records.begin(), records.end(), [this](const auto& record) { return this->has(record); });
  }
};

}  // namespace

bool Index::is_sound() const {
  const Bounds bounds{strings.size(),    all_traits.size(), atoms.size(),   all_places.size(), all_wordings.size(),
                      all_hashes.size(), entries.size(),    samples.size(), key_count};
  return bounds.has_all(entries) && bounds.has_all(all_traits) && bounds.has_all(atoms) && bounds.has_all(all_places) &&
         bounds.has_all(triggers) && bounds.has_all(rows) && bounds.has_all(all_wordings) && bounds.has_all(samples) &&
         bounds.has_all(text_bands) && bounds.has_all(structure_bands) && text_bands.size() % minhash::bands == 0 &&
         structure_bands.size() % minhash::bands == 0;
}

/// Triggers stand by atom, nowhere last.
void Index::start_triggers() {
  trigger_starts_.assign(atoms.size() + 2, static_cast<std::uint32_t>(triggers.size()));
  std::uint32_t at = 0;
  for (std::uint32_t atom = 0; atom <= atoms.size(); ++atom) {
    while (at < triggers.size() && triggers[at].atom < atom) ++at;
    trigger_starts_[atom] = at;
  }
}

Result<Index> Index::open(std::string_view bytes, const std::string& path) {
  const Result<IndexFile> file = IndexFile::open(bytes, path);
  if (!file) return file.error();
  Index index;
  index.strings = file->bytes(Section::strings);
  index.entries = file->records<EntryRecord>(Section::entries);
  index.all_traits = file->records<TraitRecord>(Section::traits);
  index.atoms = file->records<AtomRecord>(Section::atoms);
  index.all_places = file->records<std::uint32_t>(Section::places);
  index.triggers = file->records<TriggerRecord>(Section::triggers);
  index.rows = file->records<RowRecord>(Section::rows);
  index.all_wordings = file->records<WordingRecord>(Section::wordings);
  index.all_hashes = file->records<std::uint64_t>(Section::hashes);
  index.samples = file->records<SampleRecord>(Section::samples);
  index.text_bands = file->records<BandRecord>(Section::text_bands);
  index.structure_bands = file->records<BandRecord>(Section::structure_bands);
  // There are no more key traits than traits.
  index.key_count = index.all_traits.size();
  if (!index.is_sound()) return damaged_index(path, "is damaged");
  index.start_triggers();
  return index;
}

bool Index::descends(std::uint32_t entry, std::uint32_t ancestor) const {
  // A damaged file may hold a circle.
  for (std::size_t steps = 0; entry != nowhere && steps < entries.size(); ++steps) {
    entry = entries[entry].parent;
    if (entry == ancestor) return true;
  }
  return false;
}

}  // namespace gannet::threats
