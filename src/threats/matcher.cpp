#include "threats/matcher.h"

#include <algorithm>
#include <optional>

#include "threats/duplicates.h"
#include "threats/signatures.h"
#include "threats/word_set.h"

namespace gannet::threats {
namespace {

// How the ways of recognising join: traits say what a message does, wording how it says so.
constexpr double traits_share = 0.75, wording_share = 0.25;
constexpr double button_share = 0.3;     // buttons say the same in many scams: they only add to the rest
constexpr double structure_share = 0.6;  // templates are bought and reused: less than the same words
constexpr double about_equal = 0.1;      // a child whose similarity is that close to its parent's stands first
constexpr std::size_t opening_words = 70;
constexpr std::size_t most_buttons = 12, most_label = 128;  // labels, and bytes of one

struct Candidate {
  std::uint32_t entry = 0;
  double similarity = 0;
};

class Matching {
 public:
  Matching(const Index& index, const AtomReader& atoms, const facts::Facts& facts, std::span<const Finding> findings,
           const knowledge::Knowledge& knowledge)
      : index_(index),
        facts_(facts),
        knowledge_(knowledge),
        text_(words_of_plain(facts.plain_text, most_text)),
        subject_(words_of_plain(facts.plain_subject, most_subject)),
        bits_(atoms.read(facts, findings, text_, subject_)),
        resembling_(resembling(index, signatures_of(facts, text_))),
        opening_set_(std::span(text_).first(std::min(opening_words, text_.size()))),
        subject_set_(subject_) {}

  std::vector<Match> run(std::size_t most) {
    gather_candidates();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.similarity > b.similarity; });
    put_children_first();
    std::vector<Match> matches;
    for (const Candidate& candidate : found_) {
      if (matches.size() == most) break;
      matches.push_back(told(candidate));
    }
    return matches;
  }

 private:
  /// Entries all of whose key traits may hold, or a sample of which is alike; by entry.
  void gather_candidates() {
    AtomBits keys(index_.key_count);
    const auto trigger = [&](std::uint32_t atom) {
      for (const TriggerRecord& record : index_.triggers_of(atom)) keys.set(record.key);
    };
    bits_.each(trigger);
    trigger(nowhere);
    auto alike = resembling_.begin();
    for (std::uint32_t entry = 0; entry < index_.entries.size(); ++entry) {
      const ListRecord range = index_.entries[entry].keys;
      bool possible = true;
      for (std::uint32_t key = range.first; key < range.first + range.count; ++key) possible &= keys.test(key);
      const bool is_alike = alike != resembling_.end() && alike->entry == entry;
      const Resemblance resemblance = is_alike ? *alike++ : Resemblance{entry, 0, 0};
      if (!possible && !is_alike) continue;
      if (const auto similarity = similarity_of(index_.entries[entry], resemblance)) found_.push_back({entry, *similarity});
    }
  }

  bool holds(const TraitRecord& trait) const {
    const auto any = index_.places(trait.any);
    return (any.empty() || bits_.any_of(any)) && bits_.all_of(index_.places(trait.all)) &&
           !bits_.any_of(index_.places(trait.none));
  }

  /// Nothing when the entry does not match.
  std::optional<double> similarity_of(const EntryRecord& entry, const Resemblance& resemblance) {
    const bool duplicate = resemblance.text >= alike_text;
    const std::span<const TraitRecord> traits = index_.traits(entry);
    std::size_t present = 0;
    for (const TraitRecord& trait : traits) {  // these decide for nearly all entries
      if (trait.is_key == 0) continue;
      const bool is_there = holds(trait);
      if (!is_there && !(duplicate && trait.is_wording != 0)) return std::nullopt;
      present += is_there ? 1u : 0u;
    }
    for (const TraitRecord& trait : traits) present += trait.is_key == 0 && holds(trait) ? 1u : 0u;
    const double share = static_cast<double>(present) / static_cast<double>(traits.size());
    if (share < (duplicate ? least_traits_of_duplicate : least_traits)) return std::nullopt;
    const double wording = std::max({wording_of(entry), resemblance.text, structure_share * resemblance.structure});
    const double similarity = traits_share * (duplicate ? std::max(share, resemblance.text) : share) + wording_share * wording;
    if (similarity < least_similarity) return std::nullopt;
    return similarity;
  }

  double closest(ListRecord list, const WordSet& text) const {
    constexpr std::size_t least_words = 2;  // one word says nothing
    double best = 0;
    for (const WordingRecord& wording : index_.wordings(list)) {
      best = std::max(best, text.share_of(index_.hashes(wording.words), least_words));
    }
    return best;
  }

  double wording_of(const EntryRecord& entry) {
    const double said = std::max(closest(entry.subjects, subject_set_), closest(entry.openings, opening_set_));
    if (entry.buttons.count == 0) return said;
    double pressed = 0;
    for (const WordSet& label : buttons()) {
      for (const WordingRecord& wording : index_.wordings(entry.buttons)) {
        const std::span<const WordHash> words = index_.hashes(wording.words);
        // A button says little else: a label of more words is no listed one.
        if (label.size() == words.size()) pressed = std::max(pressed, label.share_of(words, 1));
      }
    }
    return said + (1 - said) * button_share * pressed;
  }

  /// The words of the first links' labels; read when they are first needed.
  const std::vector<WordSet>& buttons() {
    if (buttons_read_) return buttons_;
    buttons_read_ = true;
    for (const facts::Link& link : facts_.links) {
      if (link.hidden || link.housekeeping || link.label.empty()) continue;
      buttons_.emplace_back(words_of(link.label, most_label, knowledge_));
      if (buttons_.size() == most_buttons) break;
    }
    return buttons_;
  }

  /// Each child right before the first of its ancestors that is hardly better.
  void put_children_first() {
    for (std::size_t child = 1; child < found_.size(); ++child) {
      for (std::size_t at = 0; at < child; ++at) {
        if (found_[at].similarity - found_[child].similarity > about_equal) continue;
        if (!index_.descends(found_[child].entry, found_[at].entry)) continue;
        const auto begin = found_.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(at), begin + static_cast<std::ptrdiff_t>(child),
                    begin + static_cast<std::ptrdiff_t>(child) + 1);
        break;
      }
    }
  }

  Match told(const Candidate& candidate) const {
    const EntryRecord& entry = index_.entries[candidate.entry];
    Match match;
    match.threat = index_.text(entry.id);
    match.name = index_.text(entry.name);
    match.category = index_.text(entry.category);
    match.similarity = candidate.similarity;
    for (const TraitRecord& trait : index_.traits(entry)) {
      match.traits.push_back({std::string(index_.text(trait.sentence)), holds(trait)});
    }
    return match;
  }

  const Index& index_;
  const facts::Facts& facts_;
  const knowledge::Knowledge& knowledge_;
  std::vector<WordHash> text_, subject_;
  AtomBits bits_;
  std::vector<Resemblance> resembling_;
  WordSet opening_set_, subject_set_;
  std::vector<WordSet> buttons_;
  bool buttons_read_ = false;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Match> match(const Index& index, const AtomReader& atoms, const facts::Facts& facts,
                         std::span<const Finding> findings, const knowledge::Knowledge& knowledge, std::size_t most) {
  return Matching(index, atoms, facts, findings, knowledge).run(most);
}

}  // namespace gannet::threats
