#include "knowledge/finder.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::knowledge {
namespace {

template <typename Record>
std::span<const Record> span_of(const Image& image, Section section) {
  const auto [records, count] = image.records<Record>(section);
  return {records, count};
}

/// Does [first, first + count) lie within `size`?
bool fits(std::uint32_t first, std::uint32_t count, std::size_t size) {
  return first <= size && count <= size - first;
}

/// Of hits that overlap within a group only the longest; `before` sorts by group, then by begin. Linear but for the sorting.
template <typename Hit, typename SameGroup, typename Before>
void keep_longest(std::vector<Hit>& hits, const SameGroup& same_group, const Before& before) {
  std::sort(hits.begin(), hits.end(), before);
  std::size_t kept = 0;
  for (const Hit& hit : hits) {
    if (kept == 0 || !same_group(hits[kept - 1], hit) || hits[kept - 1].end <= hit.begin) {
      hits[kept++] = hit;
    } else if (hit.end - hit.begin > hits[kept - 1].end - hits[kept - 1].begin) {
      hits[kept - 1] = hit;
    }
  }
  hits.resize(kept);
}

template <typename Hit>
bool by_place(const Hit& a, const Hit& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

}  // namespace

Result<Finder> Finder::open(const Image& image, std::span<const Organisation> organisations) {
  Finder finder;
  finder.tables_.strings = image.section(Section::strings);
  finder.literals_ = span_of<LiteralRecord>(image, Section::literals);
  finder.uses_ = span_of<UseRecord>(image, Section::uses);
  finder.targets_ = span_of<TargetRecord>(image, Section::targets);
  finder.tables_.steps = span_of<StepRecord>(image, Section::steps);
  finder.tables_.alternatives = span_of<AlternativeRecord>(image, Section::alternatives);
  finder.organisations_ = organisations;
  finder.together_ =
      TogetherTables(span_of<TogetherRecord>(image, Section::together), span_of<std::uint32_t>(image, Section::class_places));
  for (const TargetRecord& target : finder.targets_) {
    const std::array<char, 2> language = {target.language[0], target.language[1]};
    if (target.organisation != 0 || target.classes != 0 || (!finder.languages_.empty() && finder.languages_.back() == language))
      continue;
    finder.languages_.push_back(language);
  }
  std::sort(finder.languages_.begin(), finder.languages_.end());
  finder.languages_.erase(std::unique(finder.languages_.begin(), finder.languages_.end()), finder.languages_.end());
  finder.idle_ = std::make_unique<Idle>();
  if (!finder.letters_.open(image.section(Section::folds), image.section(Section::look_alikes))) {
    return Error{"the compiled knowledge lacks its table of letters; build or install Gannet's data again"};
  }
  std::vector<std::string_view> texts;
  texts.reserve(finder.literals_.size());
  for (const LiteralRecord& literal : finder.literals_) {
    const StringRef ref = literal.text;
    texts.push_back(fits(ref.at, ref.size, finder.tables_.strings.size()) ? finder.tables_.strings.substr(ref.at, ref.size)
                                                                          : " ");
  }
  Result<Patterns> patterns = Patterns::open(image.section(Section::patterns), texts);
  if (!patterns) return patterns.error();
  finder.patterns_ = std::move(*patterns);
  return finder;
}

std::unique_ptr<Finder::Workspace> Finder::take() const {
  {
    const std::lock_guard lock(idle_->mutex);
    if (!idle_->workspaces.empty()) {
      std::unique_ptr<Workspace> workspace = std::move(idle_->workspaces.back());
      idle_->workspaces.pop_back();
      return workspace;
    }
  }
  auto workspace = std::make_unique<Workspace>();
  workspace->scratch = patterns_.make_scratch();
  return workspace;
}

void Finder::give_back(std::unique_ptr<Workspace> workspace) const {
  constexpr std::size_t large = 4u << 20;  // one huge message must not keep its memory for good
  if (workspace->text.text().size() > large || workspace->literals.size() > large / sizeof(LiteralHit)) return;
  const std::lock_guard lock(idle_->mutex);
  idle_->workspaces.push_back(std::move(workspace));
}

/// `range` comes in as that of the anchor and goes out as that of the whole phrase.
bool Finder::complete(const TargetRecord& target, const UseRecord& use, std::string_view text, Range& range) const {
  if (use.open_end == 0 && use.steps == target.steps) return true;
  Around around(tables_, text);
  if (use.open_end != 0) {
    const auto end = around.end_of_word(range.end);
    if (!end) return false;
    range.end = *end + 1;
  }
  const std::uint32_t first = target.first_step + use.first_step, last = first + use.steps;
  const std::uint32_t end_of_steps = target.first_step + target.steps;
  // The side without a gap first: it settles the matter at one place instead of five.
  const bool gap_behind = last < end_of_steps && tables_.steps[last].gap_before != 0;
  std::optional<std::uint32_t> begin, end;
  if (gap_behind && !(begin = around.backward(target.first_step, first, range.begin))) return false;
  if (!(end = around.forward(last, end_of_steps, range.end - 1))) return false;
  if (!gap_behind && !(begin = around.backward(target.first_step, first, range.begin))) return false;
  range = {*begin, *end + 1};
  return true;
}

void Finder::note(const LiteralHit& hit, Workspace& workspace) const {
  const LiteralRecord& literal = literals_[hit.literal];
  const std::string_view text = workspace.text.text();
  if (hit.end > text.size() || literal.text.size > hit.end || !fits(literal.uses.first, literal.uses.count, uses_.size()))
    return;
  for (const UseRecord& use : uses_.subspan(literal.uses.first, literal.uses.count)) {
    if (use.target >= targets_.size()) continue;
    const TargetRecord& target = targets_[use.target];
    if (!fits(use.first_step, use.steps, target.steps) || !fits(target.first_step, target.steps, tables_.steps.size()))
      continue;
    Range range{hit.end - literal.text.size, hit.end};
    if (!complete(target, use, text, range)) continue;
    if (text[range.begin] == ' ') ++range.begin;
    if (text[range.end - 1] == ' ') --range.end;
    if (range.begin >= range.end) continue;
    if (target.classes != 0) {
      workspace.together.note(target, range.begin, range.end);
    } else if (target.organisation == 0) {
      workspace.phrases.push_back(
          {range.begin, range.end, static_cast<Concept>(target.meaning), {target.language[0], target.language[1]}});
    } else if (target.organisation <= organisations_.size()) {
      workspace.names.push_back({range.begin, range.end, &organisations_[target.organisation - 1]});
    }
  }
}

bool Finder::reads(std::string_view language) const {
  return language.size() == 2 && std::binary_search(languages_.begin(), languages_.end(), std::array{language[0], language[1]});
}

void Finder::scan(std::string_view text, TextHits& hits) const {
  std::unique_ptr<Workspace> work = take();
  work->text.assign(text, letters_);
  work->literals.clear();
  work->phrases.clear();
  work->names.clear();
  work->together.start(together_);
  if (work->scratch != nullptr) patterns_.scan(work->text.text(), *work->scratch, work->literals);
  for (const LiteralHit& hit : work->literals) note(hit, *work);
  work->together.finish(work->text.text(), work->phrases);
  keep_longest(
      work->phrases, [](const PhraseHit& a, const PhraseHit& b) { return a.meaning == b.meaning; },
      [](const PhraseHit& a, const PhraseHit& b) { return a.meaning != b.meaning ? a.meaning < b.meaning : by_place(a, b); });
  std::sort(work->phrases.begin(), work->phrases.end(), by_place<PhraseHit>);
  keep_longest(
      work->names, [](const NameHit&, const NameHit&) { return true; }, by_place<NameHit>);
  for (PhraseHit hit : work->phrases) {
    hit.begin = work->text.original_begin(hit.begin);
    hit.end = work->text.original_end(hit.end);
    hits.phrases.push_back(hit);
  }
  for (NameHit hit : work->names) {
    hit.begin = work->text.original_begin(hit.begin);
    hit.end = work->text.original_end(hit.end);
    hits.names.push_back(hit);
  }
  hits.plain = work->text.plain();
  give_back(std::move(work));
}

}  // namespace gannet::knowledge
