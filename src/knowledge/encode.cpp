#include "knowledge/encode.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "knowledge/host_table.h"
#include "knowledge/normalise.h"
#include "knowledge/patterns.h"
#include "knowledge/records.h"
#include "knowledge/similar_names.h"

namespace gannet::knowledge {
namespace {

std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

constexpr std::uint64_t any_pair = ~std::uint64_t{0};

std::uint64_t starting_pair(const Alternative& each) {
  if (each.text.size() > 1) return pair_bit(each.text[0], each.text[1]);
  return each.open_end ? any_pair : pair_bit(each.text[0], ' ');
}
std::uint64_t ending_pair(const Alternative& each) {
  if (each.open_end) return any_pair;
  const std::string text = " " + each.text;
  return pair_bit(text[text.size() - 2], text[text.size() - 1]);
}
std::uint64_t pairs(const Step& step, std::uint64_t (*pair_of)(const Alternative&)) {
  std::uint64_t all = 0;
  for (const Alternative& each : step.alternatives) all |= each.text.empty() ? 0 : pair_of(each);
  return all;
}

/// Each string once, and lists of them.
class Pool {
 public:
  StringRef add(const std::string& text) {
    const auto [entry, is_new] = known_.emplace(text, StringRef{narrow(bytes_.size()), narrow(text.size())});
    if (is_new) bytes_ += text;
    return entry->second;
  }
  ListRef add(const std::vector<std::string>& texts) {
    const ListRef list{narrow(references_.size()), narrow(texts.size())};
    for (const std::string& text : texts) references_.push_back(add(text));
    return list;
  }
  void write(ImageWriter& writer) {
    writer.add(Section::strings, bytes_);
    writer.add_records(Section::references, references_);
  }

 private:
  std::string bytes_;
  std::vector<StringRef> references_;
  std::unordered_map<std::string, StringRef> known_;
};

class Encoder {
 public:
  explicit Encoder(const Content& content) : content_(content) {}

  Result<std::string> run() {
    if (content_.organisations.size() >= std::numeric_limits<std::uint16_t>::max()) {
      return Error{"there are over 65,000 organisations; the compiled file numbers them with 16 bits"};
    }
    letters_.open(content_.folds, content_.look_alikes);
    organisations();
    hosts();
    explanations();
    similar_letters();
    similar_names();
    rewriters();
    files_and_words();
    phrases();
    together();
    names();
    if (auto problem = literals()) return *problem;
    writer_.add(Section::folds, content_.folds);
    writer_.add(Section::look_alikes, content_.look_alikes);
    pool_.write(writer_);
    return writer_.finish();
  }

 private:
  void organisations() {
    std::vector<OrganisationRecord> records;
    for (const OrganisationEntry& entry : content_.organisations) {
      std::vector<std::string> all_names = entry.names;
      if (std::find(all_names.begin(), all_names.end(), entry.name) == all_names.end()) {
        all_names.insert(all_names.begin(), entry.name);
      }
      records.push_back({.id = pool_.add(entry.id),
                         .name = pool_.add(entry.name),
                         .parent = pool_.add(entry.parent),
                         .names = pool_.add(all_names),
                         .short_names = pool_.add(entry.short_names),
                         .domains = pool_.add(entry.domains),
                         .senders = pool_.add(entry.senders),
                         .mailbox_domains = pool_.add(entry.mailbox_domains),
                         .mx = pool_.add(entry.mx),
                         .login = pool_.add(entry.login),
                         .notices = pool_.add(entry.notices),
                         .kind = static_cast<std::uint32_t>(entry.kind),
                         .ambiguous = entry.ambiguous ? 1u : 0u,
                         .where = record_of(entry.where)});
    }
    writer_.add_records(Section::organisations, records);
  }

  SourceRecord record_of(const SourceEntry& where) {
    return {pool_.add(where.file), pool_.add(where.source), pool_.add(where.date), where.line};
  }

  /// What only people ask for.
  void explanations() {
    std::vector<HostGroupRecord> groups;
    for (const HostGroupEntry& group : content_.host_groups) {
      groups.push_back({group.trait, pool_.add(group.names), record_of(group.where)});
    }
    writer_.add_records(Section::host_groups, groups);
    std::vector<SignUseRecord> uses;
    for (const UseEntry& use : content_.sign_uses) uses.push_back({pool_.add(use.fact), pool_.add(use.signs)});
    writer_.add_records(Section::sign_uses, uses);
  }

  void similar_letters() {
    std::vector<SimilarRecord> records;
    for (const SimilarEntry& entry : content_.similar_letters)
      records.push_back({pool_.add(entry.taken_for), pool_.add(entry.texts)});
    writer_.add_records(Section::similar_letters, records);
  }

  void similar_names() {
    SimilarLetters letters;
    for (const SimilarEntry& entry : content_.similar_letters) {
      if (entry.taken_for.empty()) continue;
      for (const std::string& seen : entry.texts) letters.add_alike(seen, entry.taken_for.front());
    }
    constexpr std::uint32_t lure = 1u << static_cast<std::uint32_t>(WordSet::lure);
    const std::vector<SimilarName> names = similar_names_of(content_.organisations, letters, [&](std::string_view word) {
      const auto found = content_.sets.find(std::string(word));
      return found != content_.sets.end() && (found->second & lure) != 0;
    });
    std::vector<SimilarNameRecord> records;
    for (const SimilarName& name : names)
      records.push_back({pool_.add(name.label), pool_.add(name.skeleton), name.organisation, name.is_short ? 1u : 0u});
    std::vector<std::uint32_t> order(names.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return names[a].label < names[b].label; });
    writer_.add_records(Section::similar_names, records);
    writer_.add_records(Section::similar_order, order);
  }

  void hosts() {
    std::map<std::string, HostRecord> all;
    std::vector<PathRecord> paths;
    for (const auto& [where, traits] : content_.hosts) {
      HostRecord& record = all[where.first];
      if (where.second.empty()) {
        record.traits = traits;
        continue;
      }
      // The map is in order, so the paths of one host stand together.
      if (record.paths++ == 0) record.first_path = narrow(paths.size());
      paths.push_back({pool_.add(where.second), traits});
    }
    std::uint16_t number = 0;
    for (const OrganisationEntry& entry : content_.organisations) {
      ++number;
      for (const std::string& domain : entry.domains) all[domain].owner = number;
      for (const std::string& domain : entry.mailbox_domains) all[domain].provider = number;
    }
    number = 0;
    for (const OrganisationEntry& entry : content_.organisations) {
      ++number;
      for (const std::string& host : entry.login) all[host].owner = number;
    }
    // Mailboxes live under names of the provider's own, unless another organisation is said to own them.
    for (auto& [name, record] : all) {
      if (record.owner == 0) record.owner = record.provider;
    }
    std::vector<HostRecord> records;
    for (auto& [name, record] : all) {
      record.hash = host_hash(name);
      record.at = pool_.add(name).at;
      record.size = static_cast<std::uint16_t>(name.size());
      records.push_back(record);
    }
    writer_.add_records(Section::hosts, hash_table(records));
    writer_.add_records(Section::paths, paths);
  }

  void rewriters() {
    std::vector<RewriterRecord> records;
    for (const url::RewriterRule& rule : content_.rewriters) {
      records.push_back({pool_.add(rule.id), pool_.add(rule.name), pool_.add(rule.path_prefix), pool_.add(rule.hosts),
                         pool_.add(rule.parameters), static_cast<std::uint32_t>(rule.packing), rule.open_redirect ? 1u : 0u});
    }
    writer_.add_records(Section::rewriters, records);
  }

  void files_and_words() {
    std::vector<FileRecord> files;
    for (const auto& [ending, kind] : content_.files) files.push_back({pool_.add(ending), static_cast<std::uint32_t>(kind)});
    writer_.add_records(Section::files, files);
    std::vector<FileRecord> sets;
    for (const auto& [word, bits] : content_.sets) sets.push_back({pool_.add(word), bits});
    writer_.add_records(Section::sets, sets);
    std::vector<WordRecord> languages;
    for (const WordList& list : content_.words) {
      writer_.add(Section::word_filter, list.filter, narrow(languages.size()));
      writer_.add(Section::letter_runs, list.runs, narrow(languages.size()));
      languages.push_back({pool_.add(list.language), narrow(list.words)});
    }
    writer_.add_records(Section::word_languages, languages);
  }

  void phrases() {
    for (const PhraseEntry& entry : content_.phrases) {
      TargetRecord target;
      target.meaning = static_cast<std::uint8_t>(entry.meaning);
      target.language[0] = entry.language[0];
      target.language[1] = entry.language[1];
      add_target(target, entry.pattern);
    }
  }

  /// Many sentences share a word ("enter"): each pattern is looked for once, and each class of the same patterns counted once.
  void together() {
    std::vector<TogetherRecord> records;
    for (const TogetherEntry& entry : content_.together) {
      TogetherRecord record;
      for (std::size_t i = 0; i < entry.classes.size() && i < together_classes; ++i)
        record.classes[i] = class_of(entry.classes[i]);
      if (!entry.without.empty()) record.without = class_of(entry.without);
      record.meaning = static_cast<std::uint8_t>(entry.meaning);
      record.within = entry.within;
      record.language[0] = entry.language[0];
      record.language[1] = entry.language[1];
      records.push_back(record);
    }
    writer_.add_records(Section::together, records);
    std::vector<std::uint32_t> places;
    for (const auto& [pattern, classes] : classes_of_) {
      TargetRecord target;
      target.first_class = narrow(places.size());
      target.classes = narrow(classes.size());
      places.insert(places.end(), classes.begin(), classes.end());
      add_target(target, pattern);
    }
    writer_.add_records(Section::class_places, places);
  }

  std::uint32_t class_of(std::vector<Pattern> patterns) {
    std::sort(patterns.begin(), patterns.end());
    patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
    const auto [entry, is_new] = classes_.emplace(std::move(patterns), narrow(classes_.size()));
    if (is_new) {
      for (const Pattern& pattern : entry->first) classes_of_[pattern].push_back(entry->second);
    }
    return entry->second;
  }

  /// Names match as whole words, like a phrase without variants. One letter or digit alone ("X") is too little to go by.
  void names() {
    for (std::size_t i = 0; i < content_.organisations.size(); ++i) {
      std::vector<std::string> texts = {normalised(content_.organisations[i].name, letters_)};
      for (const std::string& name : content_.organisations[i].names) texts.push_back(normalised(name, letters_));
      std::sort(texts.begin(), texts.end());
      texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
      for (const std::string& text : texts) {
        if (text.size() <= 3) continue;
        TargetRecord target;
        target.organisation = narrow(i + 1);
        add_target(target, name_pattern(std::string_view(text).substr(1, text.size() - 2)));
      }
    }
  }

  void add_target(TargetRecord target, const Pattern& pattern) {
    const Anchor anchor = anchor_of(pattern);
    for (const Alternative& literal : anchor.literals) {
      uses_by_text_[literal.text].push_back({narrow(targets_.size()), static_cast<std::uint16_t>(anchor.first),
                                             static_cast<std::uint16_t>(anchor.count), literal.open_end});
    }
    target.first_step = narrow(steps_.size());
    target.steps = static_cast<std::uint16_t>(pattern.size());
    targets_.push_back(target);
    for (const Step& step : pattern) {
      steps_.push_back({{narrow(alternatives_.size()), narrow(step.alternatives.size())},
                        step.gap_before,
                        0,
                        pairs(step, &starting_pair),
                        pairs(step, &ending_pair)});
      for (const Alternative& each : step.alternatives) alternatives_.push_back({pool_.add(each.text), each.open_end});
    }
  }

  std::optional<Error> literals() {
    std::vector<LiteralRecord> records;
    std::vector<UseRecord> uses;
    std::vector<std::string> texts;
    for (const auto& [text, of_text] : uses_by_text_) {
      records.push_back({pool_.add(text), {narrow(uses.size()), narrow(of_text.size())}});
      uses.insert(uses.end(), of_text.begin(), of_text.end());
      texts.push_back(text);
    }
    Result<std::string> database = serialised_patterns({texts.begin(), texts.end()});
    if (!database) return database.error();
    writer_.add(Section::patterns, std::move(*database));
    writer_.add_records(Section::literals, records);
    writer_.add_records(Section::uses, uses);
    writer_.add_records(Section::targets, targets_);
    writer_.add_records(Section::steps, steps_);
    writer_.add_records(Section::alternatives, alternatives_);
    return std::nullopt;
  }

  const Content& content_;
  Letters letters_;
  ImageWriter writer_;
  Pool pool_;
  std::map<std::vector<Pattern>, std::uint32_t> classes_;
  std::map<Pattern, std::vector<std::uint32_t>> classes_of_;
  std::vector<TargetRecord> targets_;
  std::vector<StepRecord> steps_;
  std::vector<AlternativeRecord> alternatives_;
  std::map<std::string, std::vector<UseRecord>> uses_by_text_;
};

}  // namespace

Result<std::string> encode(const Content& content) {
  return Encoder(content).run();
}

}  // namespace gannet::knowledge
