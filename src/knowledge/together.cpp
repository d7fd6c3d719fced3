#include "knowledge/together.h"

#include <algorithm>

namespace gannet::knowledge {
namespace {

/// Words in [begin, end) of normalised text, but never counted beyond `limit`.
std::uint32_t words_in(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint32_t limit) {
  std::uint32_t words = 1;
  for (std::uint32_t at = begin; at < end && words <= limit; ++at) words += text[at] == ' ' ? 1u : 0u;
  return words;
}

/// The place `words` words before `at`.
std::uint32_t back(std::string_view text, std::uint32_t at, std::uint32_t words) {
  for (words += 1; at > 0 && words > 0; --at) words -= text[at - 1] == ' ' ? 1u : 0u;
  return at;
}
std::uint32_t ahead(std::string_view text, std::uint32_t at, std::uint32_t words) {
  for (words += 1; at < text.size() && words > 0; ++at) words -= text[at] == ' ' ? 1u : 0u;
  return at;
}

// Of one text: more is no letter to a person. What is left out is far down in it.
constexpr std::uint32_t class_limit = 512, stretch_limit = 128;

constexpr std::uint32_t most_classes = 1u << 20;  // of a broken file; there are thousands

}  // namespace

TogetherTables::TogetherTables(std::span<const TogetherRecord> all, std::span<const std::uint32_t> classes)
    : all_(all), classes_(classes) {
  for (const std::uint32_t each : classes) class_count_ = std::max<std::size_t>(class_count_, std::min(each, most_classes) + 1);
  starts_.assign(class_count_ + 1, 0);
  const auto has_leader = [this](const TogetherRecord& record) { return record.classes[0] < class_count_; };
  for (const TogetherRecord& record : all) {
    if (has_leader(record)) ++starts_[record.classes[0] + 1];
  }
  for (std::size_t i = 0; i < class_count_; ++i) starts_[i + 1] += starts_[i];
  by_leader_.resize(starts_.back());
  std::vector<std::uint32_t> next = starts_;
  for (std::uint32_t place = 0; place < all.size(); ++place) {
    if (has_leader(all[place])) by_leader_[next[all[place].classes[0]]++] = place;
  }
}

std::span<const std::uint32_t> TogetherTables::classes_of(const TargetRecord& target) const {
  if (target.first_class > classes_.size() || target.classes > classes_.size() - target.first_class) return {};
  return classes_.subspan(target.first_class, target.classes);
}

std::span<const std::uint32_t> TogetherTables::led_by(std::uint32_t leader) const {
  return std::span(by_leader_).subspan(starts_[leader], starts_[leader + 1] - starts_[leader]);
}

void Together::start(const TogetherTables& tables) {
  tables_ = &tables;
  for (const std::uint32_t each : seen_) last_[each] = 0;
  last_.resize(tables.class_count(), 0);
  found_.clear();
  seen_.clear();
}

void Together::note(const TargetRecord& target, std::uint32_t begin, std::uint32_t end) {
  for (const std::uint32_t each : tables_->classes_of(target)) {
    if (each >= last_.size()) continue;
    const std::uint32_t before = last_[each], number = before == 0 ? 0 : found_[before - 1].number + 1;
    if (number >= class_limit) continue;
    if (before == 0) seen_.push_back(each);
    found_.push_back({begin, end, before, number});
    last_[each] = static_cast<std::uint32_t>(found_.size());
  }
}

void Together::finish(std::string_view text, std::vector<PhraseHit>& hits) {
  if (seen_.size() < 2) return;
  const auto is_found = [this](std::uint32_t each) { return each == no_class || (each < last_.size() && last_[each] != 0); };
  for (const std::uint32_t leader : seen_) {
    for (const std::uint32_t place : tables_->led_by(leader)) {
      const TogetherRecord& record = tables_->record(place);
      if (std::all_of(std::begin(record.classes), std::end(record.classes), is_found)) look_for(record, text, hits);
    }
  }
}

void Together::collect(const TogetherRecord& record) {
  parts_.clear();
  for (std::uint32_t which = 0; which < std::size(record.classes); ++which) {
    if (record.classes[which] == no_class) continue;
    for (std::uint32_t at = last_[record.classes[which]]; at != 0; at = found_[at - 1].before)
      parts_.push_back({found_[at - 1].begin, found_[at - 1].end, which});
  }
  std::sort(parts_.begin(), parts_.end(),
            [](const Part& a, const Part& b) { return a.begin != b.begin ? a.begin < b.begin : a.which < b.which; });
}

/// Goes through the text once with the latest place of each class.
void Together::look_for(const TogetherRecord& record, std::string_view text, std::vector<PhraseHit>& hits) {
  collect(record);
  std::array<const Part*, together_classes> latest{};
  const auto is_class = [](std::uint32_t each) { return each != no_class; };
  const auto wanted = std::count_if(std::begin(record.classes), std::end(record.classes), is_class);
  std::uint32_t stretches = 0;
  for (const Part& part : parts_) {
    latest[part.which] = &part;
    std::uint32_t begin = part.begin, end = part.end;
    std::ptrdiff_t have = 0;
    bool apart = true;
    for (const Part* each : latest) {
      if (each == nullptr) continue;
      ++have;
      begin = std::min(begin, each->begin);
      end = std::max(end, each->end);
      apart = apart && (each == &part || each->end <= part.begin || part.end <= each->begin);
    }
    if (have != wanted || !apart || words_in(text, begin, end, record.within) > record.within) continue;
    if (++stretches > stretch_limit) return;
    if (is_cancelled(record, text, begin, end)) continue;
    hits.push_back({begin, end, static_cast<Concept>(record.meaning), {record.language[0], record.language[1]}});
  }
}

bool Together::is_cancelled(const TogetherRecord& record, std::string_view text, std::uint32_t begin, std::uint32_t end) const {
  if (record.without >= last_.size()) return false;  // also no_class
  constexpr std::uint32_t words_around = 6;
  const std::uint32_t from = back(text, begin, words_around), to = ahead(text, end, words_around);
  for (std::uint32_t at = last_[record.without]; at != 0; at = found_[at - 1].before) {
    if (found_[at - 1].begin >= from && found_[at - 1].end <= to) return true;
  }
  return false;
}

}  // namespace gannet::knowledge
