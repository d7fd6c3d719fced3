#include "threats/compile.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "threats/index_file.h"
#include "threats/lint.h"
#include "threats/row_key.h"
#include "threats/signatures.h"

namespace gannet::threats {
namespace {

std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

bool asks_only_words(const Condition& condition) {
  const auto is_said = [](const Atom& atom) { return atom.is_wording() || atom.kind == Atom::Kind::says; };
  return condition.none.empty() && std::all_of(condition.any.begin(), condition.any.end(), is_said) &&
         std::all_of(condition.all.begin(), condition.all.end(), is_said);
}

class Compiler {
 public:
  Compiler(const Catalogue& catalogue, const knowledge::Knowledge& knowledge) : catalogue_(catalogue), knowledge_(knowledge) {}

  Result<std::string> run() {
    for (const Entry& entry : catalogue_.entries) {
      if (entry.status != "retired") places_.emplace(entry.id, narrow(places_.size()));
    }
    for (const Entry& entry : catalogue_.entries) {
      if (entry.status == "retired") continue;
      add(entry);
      if (std::string problem = add_samples(entry); !problem.empty()) return Error{std::move(problem)};
    }
    std::sort(triggers_.begin(), triggers_.end(), [](const TriggerRecord& a, const TriggerRecord& b) {
      return a.atom != b.atom ? a.atom < b.atom : a.key < b.key;
    });
    std::sort(rows_.begin(), rows_.end(),
              [](const RowRecord& a, const RowRecord& b) { return a.key != b.key ? a.key < b.key : a.atom < b.atom; });
    return written();
  }

 private:
  TextRecord text(const std::string& value) {
    const TextRecord record{narrow(strings_.size()), narrow(value.size())};
    strings_ += value;
    return record;
  }

  ListRecord hashes(const std::vector<WordHash>& words) {
    const ListRecord record{narrow(hashes_.size()), narrow(words.size())};
    hashes_.insert(hashes_.end(), words.begin(), words.end());
    return record;
  }

  std::uint32_t place_of(const Atom& atom) {
    const auto [found, is_new] = atoms_.try_emplace(atom.written(), narrow(atom_records_.size()));
    if (!is_new) return found->second;
    atom_records_.push_back({static_cast<std::uint32_t>(atom.kind), text(atom.name)});
    if (atom.is_wording()) {
      const std::vector<WordHash> words = words_of(atom.name, most_subject, knowledge_);
      if (!words.empty()) {
        const std::uint64_t key = words.size() == 1 ? row_key(words[0]) : row_key(words[0], words[1]);
        rows_.push_back({key, hashes(words), found->second, atom.kind == Atom::Kind::subject ? 1u : 0u});
      }
    }
    return found->second;
  }

  ListRecord atoms(const std::vector<Atom>& list) {
    const ListRecord record{narrow(atom_places_.size()), narrow(list.size())};
    for (const Atom& atom : list) atom_places_.push_back(place_of(atom));
    return record;
  }

  ListRecord wordings(const Entry& entry, std::vector<std::string> Lure::*which) {
    const ListRecord record{narrow(wordings_.size()), 0};
    for (const Lure& lure : entry.lures) {
      for (const std::string& wording : lure.*which) wordings_.push_back({hashes(words_of_wording(wording, knowledge_))});
    }
    return {record.first, narrow(wordings_.size()) - record.first};
  }

  void add(const Entry& entry) {
    EntryRecord record{};
    record.id = text(entry.id);
    record.name = text(entry.name);
    record.category = text(entry.category);
    record.parent = nearest_parent(entry);
    record.traits = {narrow(traits_.size()), narrow(entry.traits.size())};
    for (const Trait& trait : entry.traits) {
      const Condition& c = trait.condition;
      traits_.push_back(
          {text(trait.sentence), atoms(c.any), atoms(c.all), atoms(c.none), trait.key ? 1u : 0u, asks_only_words(c) ? 1u : 0u});
    }
    record.subjects = wordings(entry, &Lure::subjects);
    record.openings = wordings(entry, &Lure::openings);
    record.buttons = wordings(entry, &Lure::buttons);
    record.keys = add_triggers(entry);
    entries_.push_back(record);
  }

  /// Retired entries are no parents here; theirs are.
  std::uint32_t nearest_parent(const Entry& entry) const {
    for (const Entry* parent = catalogue_.find(entry.parent); parent != nullptr; parent = catalogue_.find(parent->parent)) {
      if (const auto place = places_.find(parent->id); place != places_.end()) return place->second;
    }
    return nowhere;
  }

  /// A key trait may be present when one of `any` holds, else when the first of `all` does.
  ListRecord add_triggers(const Entry& entry) {
    const ListRecord record{keys_, 0};
    for (const Trait& trait : entry.traits) {
      if (!trait.key) continue;
      const Condition& c = trait.condition;
      for (const Atom& atom : c.any) triggers_.push_back({place_of(atom), keys_});
      if (c.any.empty()) triggers_.push_back({c.all.empty() ? nowhere : place_of(c.all.front()), keys_});
      ++keys_;
    }
    return {record.first, keys_ - record.first};
  }

  std::string add_samples(const Entry& entry) {
    for (const std::string& path : messages_in(entry, "samples")) {
      const Result<std::string> bytes = read_file(path);
      if (!bytes) return bytes.error().message;
      const Signatures signatures = signatures_of_message(*bytes, knowledge_);
      const auto place = narrow(samples_.size());
      SampleRecord record{};
      record.entry = places_.at(entry.id);
      for (std::size_t i = 0; i < minhash::signature_size; ++i) {
        if (signatures.text) record.text[i] = static_cast<std::uint16_t>((*signatures.text)[i]);
        if (signatures.structure) record.structure[i] = static_cast<std::uint16_t>((*signatures.structure)[i]);
      }
      samples_.push_back(record);
      if (signatures.text) text_.push_back({*signatures.text, place});
      if (signatures.structure) structure_.push_back({*signatures.structure, place});
    }
    return {};
  }

  struct Signed {
    minhash::Signature signature;
    std::uint32_t sample;
  };
  static std::vector<BandRecord> banded(const std::vector<Signed>& all) {
    std::vector<BandRecord> bands;
    for (std::size_t band = 0; band < minhash::bands; ++band) {
      for (const Signed& item : all) bands.push_back({short_band_key(item.signature, band), item.sample});
      std::sort(bands.end() - static_cast<std::ptrdiff_t>(all.size()), bands.end(),
                [](const BandRecord& a, const BandRecord& b) { return a.key != b.key ? a.key < b.key : a.sample < b.sample; });
    }
    return bands;
  }

  std::string written() const {
    IndexWriter writer;
    writer.put(Section::strings, strings_);
    writer.add(Section::entries, entries_);
    writer.add(Section::traits, traits_);
    writer.add(Section::atoms, atom_records_);
    writer.add(Section::places, atom_places_);
    writer.add(Section::triggers, triggers_);
    writer.add(Section::rows, rows_);
    writer.add(Section::wordings, wordings_);
    writer.add(Section::hashes, hashes_);
    writer.add(Section::samples, samples_);
    writer.add(Section::text_bands, banded(text_));
    writer.add(Section::structure_bands, banded(structure_));
    return writer.finish();
  }

  const Catalogue& catalogue_;
  const knowledge::Knowledge& knowledge_;
  std::map<std::string, std::uint32_t, std::less<>> places_;  // of entries
  std::map<std::string, std::uint32_t, std::less<>> atoms_;
  std::string strings_;
  std::vector<EntryRecord> entries_;
  std::vector<TraitRecord> traits_;
  std::vector<AtomRecord> atom_records_;
  std::vector<std::uint32_t> atom_places_;
  std::vector<TriggerRecord> triggers_;
  std::uint32_t keys_ = 0;  // key traits so far
  std::vector<RowRecord> rows_;
  std::vector<WordingRecord> wordings_;
  std::vector<WordHash> hashes_;
  std::vector<SampleRecord> samples_;
  std::vector<Signed> text_, structure_;
};

}  // namespace

Result<std::string> compile(const Catalogue& catalogue, const knowledge::Knowledge& knowledge) {
  return Compiler(catalogue, knowledge).run();
}

}  // namespace gannet::threats
