#include <algorithm>

#include "knowledge/encode.h"
#include "knowledge/host_table.h"
#include "knowledge/records.h"
#include "knowledge/strings.h"

namespace gannet::knowledge {
namespace {

template <typename Record, typename Use>
void for_each(const Image& image, Section section, const Use& use) {
  const auto [records, count] = image.records<Record>(section);
  for (std::size_t i = 0; i < count; ++i) use(records[i]);
}

template <typename Record>
std::span<const Record> span_of(const Image& image, Section section) {
  const auto [records, count] = image.records<Record>(section);
  return {records, count};
}

bool fits(ListRef list, std::size_t size) {
  return list.first <= size && list.count <= size - list.first;
}

template <typename Enum>
Enum bounded(std::uint32_t value, Enum last) {
  return static_cast<Enum>(std::min(value, static_cast<std::uint32_t>(last)));
}

SourceEntry source_of(const SourceRecord& record, const Strings& strings) {
  return {std::string(strings.text(record.file)), record.line, std::string(strings.text(record.source)),
          std::string(strings.text(record.date))};
}

void read_explanations(const Image& image, const Strings& strings, Content& content) {
  for_each<HostGroupRecord>(image, Section::host_groups, [&](const HostGroupRecord& record) {
    content.host_groups.push_back({record.trait, strings.items(record.names), source_of(record.where, strings)});
  });
  for_each<SignUseRecord>(image, Section::sign_uses, [&](const SignUseRecord& record) {
    content.sign_uses.push_back({std::string(strings.text(record.fact)), strings.items(record.signs)});
  });
  for_each<SimilarRecord>(image, Section::similar_letters, [&](const SimilarRecord& record) {
    content.similar_letters.push_back({std::string(strings.text(record.taken_for)), strings.items(record.texts)});
  });
}

void read_organisations(const Image& image, const Strings& strings, Content& content) {
  for_each<OrganisationRecord>(image, Section::organisations, [&](const OrganisationRecord& record) {
    OrganisationEntry entry;
    entry.id = strings.text(record.id);
    entry.name = strings.text(record.name);
    entry.kind = bounded(record.kind, OrganisationKind::other);
    entry.names = strings.items(record.names);
    entry.domains = strings.items(record.domains);
    entry.senders = strings.items(record.senders);
    entry.mailbox_domains = strings.items(record.mailbox_domains);
    entry.parent = strings.text(record.parent);
    entry.short_names = strings.items(record.short_names);
    entry.mx = strings.items(record.mx);
    entry.login = strings.items(record.login);
    entry.notices = strings.items(record.notices);
    entry.where = source_of(record.where, strings);
    entry.ambiguous = record.ambiguous != 0;
    content.organisations.push_back(std::move(entry));
  });
}

void read_hosts(const Image& image, Content& content) {
  const HostTable table(image);
  for (std::size_t slot = 0; slot < table.size(); ++slot) {
    const HostRecord& record = table.slots()[slot];
    const std::string name(table.name(record));
    if (record.traits != 0) content.hosts[{name, ""}] = record.traits;
    for (std::uint32_t i = 0; i < record.paths; ++i) {
      const PathRecord* const path = table.path(record.first_path + i);
      if (path != nullptr) content.hosts[{name, std::string(table.text(path->path))}] = path->traits;
    }
  }
}

/// Empty when the file is not as it was written.
Pattern pattern_of(const Image& image, const Strings& strings, const TargetRecord& target) {
  const auto steps = span_of<StepRecord>(image, Section::steps);
  const auto alternatives = span_of<AlternativeRecord>(image, Section::alternatives);
  if (!fits({target.first_step, target.steps}, steps.size())) return {};
  Pattern pattern;
  for (const StepRecord& record : steps.subspan(target.first_step, target.steps)) {
    if (!fits(record.alternatives, alternatives.size()) || record.alternatives.count == 0) return {};
    Step step;
    step.gap_before = record.gap_before != 0;
    for (const AlternativeRecord& each : alternatives.subspan(record.alternatives.first, record.alternatives.count)) {
      step.alternatives.push_back({std::string(strings.text(each.text)), each.open_end != 0});
    }
    pattern.push_back(std::move(step));
  }
  return pattern;
}

void read_phrases(const Image& image, const Strings& strings, Content& content) {
  for_each<TargetRecord>(image, Section::targets, [&](const TargetRecord& target) {
    if (target.organisation != 0 || target.classes != 0) return;
    PhraseEntry entry;
    entry.meaning = bounded(target.meaning, last_concept);
    entry.language[0] = target.language[0];
    entry.language[1] = target.language[1];
    entry.pattern = pattern_of(image, strings, target);
    if (!entry.pattern.empty()) content.phrases.push_back(std::move(entry));
  });
}

void read_together(const Image& image, const Strings& strings, Content& content) {
  const auto places = span_of<std::uint32_t>(image, Section::class_places);
  std::map<std::uint32_t, std::vector<Pattern>> classes;
  for_each<TargetRecord>(image, Section::targets, [&](const TargetRecord& target) {
    if (target.classes == 0 || !fits({target.first_class, target.classes}, places.size())) return;
    const Pattern pattern = pattern_of(image, strings, target);
    if (pattern.empty()) return;
    for (const std::uint32_t each : places.subspan(target.first_class, target.classes)) classes[each].push_back(pattern);
  });
  for_each<TogetherRecord>(image, Section::together, [&](const TogetherRecord& record) {
    TogetherEntry entry;
    entry.meaning = bounded(record.meaning, last_concept);
    entry.language[0] = record.language[0];
    entry.language[1] = record.language[1];
    entry.within = record.within;
    for (const std::uint32_t each : record.classes) {
      if (each != no_class) entry.classes.push_back(classes[each]);
    }
    if (record.without != no_class) entry.without = classes[record.without];
    content.together.push_back(std::move(entry));
  });
}

}  // namespace

std::vector<url::RewriterRule> decode_rewriters(const Image& image) {
  const Strings strings(image);
  std::vector<url::RewriterRule> rules;
  for_each<RewriterRecord>(image, Section::rewriters, [&](const RewriterRecord& record) {
    rules.push_back({std::string(strings.text(record.id)), std::string(strings.text(record.name)), strings.items(record.hosts),
                     std::string(strings.text(record.path_prefix)), bounded(record.packing, url::Packing::mention),
                     strings.items(record.parameters), record.open_redirect != 0});
  });
  return rules;
}

Content decode(const Image& image) {
  Content content;
  const Strings strings(image);
  read_organisations(image, strings, content);
  read_hosts(image, content);
  read_explanations(image, strings, content);
  read_phrases(image, strings, content);
  read_together(image, strings, content);
  content.rewriters = decode_rewriters(image);
  for_each<FileRecord>(image, Section::files, [&](const FileRecord& record) {
    content.files[std::string(strings.text(record.ending))] = bounded(record.kind, FileKind::one_note);
  });
  for_each<FileRecord>(image, Section::sets,
                       [&](const FileRecord& record) { content.sets[std::string(strings.text(record.ending))] = record.kind; });
  std::uint32_t tag = 0;
  for_each<WordRecord>(image, Section::word_languages, [&](const WordRecord& record) {
    content.words.push_back({std::string(strings.text(record.language)), std::string(image.section(Section::word_filter, tag)),
                             std::string(image.section(Section::letter_runs, tag)), record.words});
    ++tag;
  });
  content.folds = image.section(Section::folds);
  content.look_alikes = image.section(Section::look_alikes);
  return content;
}

}  // namespace gannet::knowledge
