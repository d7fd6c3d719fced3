#include "knowledge/knowledge.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>

#include "base/bytes.h"
#include "base/file.h"
#include "knowledge/encode.h"
#include "knowledge/finder.h"
#include "knowledge/host_table.h"
#include "knowledge/normalise.h"
#include "knowledge/similar_names.h"
#include "knowledge/sources.h"
#include "knowledge/strings.h"

namespace gannet::knowledge {

namespace {

std::array<ListRef, 8> lists_of(const OrganisationRecord& r) {
  return {r.names, r.short_names, r.domains, r.senders, r.mailbox_domains, r.mx, r.login, r.notices};
}

Provenance provenance_of(const SourceRecord& record, const Strings& strings) {
  return {strings.text(record.file), record.line, strings.text(record.source), strings.text(record.date)};
}

}  // namespace

struct Knowledge::Data {
  MappedFile file;
  std::string compiled;  // in its place when there is an overlay
  Image image;
  std::vector<std::string_view> texts;  // what the organisations' spans point into
  std::vector<Organisation> organisations;
  std::unordered_map<std::string_view, const Organisation*> by_id;
  std::unordered_map<std::string_view, const Organisation*> exchangers;  // by what their names end in
  HostTable hosts;
  std::vector<std::pair<std::string_view, FileKind>> files;  // by ending
  std::vector<std::pair<std::string_view, Dictionary>> words;
  std::vector<std::pair<std::string_view, std::uint32_t>> sets;  // by word
  SimilarLetters similar_letters;
  SimilarNames similar_names;
  Letters letters;
  std::unique_ptr<url::Unwrapper> unwrapper;
  std::unique_ptr<Finder> finder;

  void open_organisations(const Strings& strings);
  bool is_in_set(WordSet set, std::string_view word) const;
  void open_letters(const Strings& strings);
  void open_lists(const Strings& strings);
  const Organisation* numbered(std::uint16_t number) const {
    return number == 0 || number > organisations.size() ? nullptr : &organisations[number - 1u];
  }
};

void Knowledge::Data::open_organisations(const Strings& strings) {
  const auto [records, count] = image.records<OrganisationRecord>(Section::organisations);
  std::size_t all = 0;
  for (std::size_t i = 0; i < count; ++i) {
    for (const ListRef list : lists_of(records[i])) all += strings.size(list);
  }
  texts.reserve(all);  // the spans below must stay where they are
  const auto list = [&](ListRef ref) {
    const std::size_t first = texts.size(), size = strings.size(ref);
    for (std::size_t i = 0; i < size; ++i) texts.push_back(strings.item(ref, i));
    return std::span<const std::string_view>(texts).subspan(first, size);
  };
  organisations.reserve(count);
  by_id.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const OrganisationRecord& record = records[i];
    Organisation organisation;
    organisation.id = strings.text(record.id);
    organisation.name = strings.text(record.name);
    organisation.kind =
        static_cast<OrganisationKind>(std::min(record.kind, static_cast<std::uint32_t>(OrganisationKind::other)));
    organisation.names = list(record.names);
    organisation.domains = list(record.domains);
    organisation.senders = list(record.senders);
    organisation.short_names = list(record.short_names);
    organisation.mailbox_domains = list(record.mailbox_domains);
    organisation.mx = list(record.mx);
    organisation.login = list(record.login);
    organisation.notices = list(record.notices);
    organisation.where = provenance_of(record.where, strings);
    organisation.ambiguous = record.ambiguous != 0;
    organisations.push_back(organisation);
    by_id.emplace(organisation.id, &organisations.back());
    for (const std::string_view host : organisations.back().mx) exchangers.emplace(host, &organisations.back());
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto above = by_id.find(strings.text(records[i].parent));
    if (above != by_id.end()) organisations[i].parent = above->second;
  }
}

bool Knowledge::Data::is_in_set(WordSet set, std::string_view word) const {
  const auto found = std::lower_bound(sets.begin(), sets.end(), word,
                                      [](const auto& entry, std::string_view value) { return entry.first < value; });
  return found != sets.end() && found->first == word && ((found->second >> static_cast<std::uint32_t>(set)) & 1u) != 0;
}

void Knowledge::Data::open_letters(const Strings& strings) {
  const auto [records, count] = image.records<SimilarRecord>(Section::similar_letters);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view taken_for = strings.text(records[i].taken_for);
    std::vector<std::string_view> rows;
    for (std::size_t n = 0; n < strings.size(records[i].texts); ++n) rows.push_back(strings.item(records[i].texts, n));
    if (taken_for.empty()) {
      similar_letters.add_keyboard(rows);
    } else {
      for (const std::string_view seen : rows) similar_letters.add_alike(seen, taken_for.front());
    }
  }
}

void Knowledge::Data::open_lists(const Strings& strings) {
  const auto [file_records, file_count] = image.records<FileRecord>(Section::files);
  for (std::size_t i = 0; i < file_count; ++i) {
    const std::uint32_t kind = std::min(file_records[i].kind, static_cast<std::uint32_t>(FileKind::one_note));
    files.emplace_back(strings.text(file_records[i].ending), static_cast<FileKind>(kind));
  }
  std::sort(files.begin(), files.end());
  const auto [set_records, set_count] = image.records<FileRecord>(Section::sets);
  for (std::size_t i = 0; i < set_count; ++i) sets.emplace_back(strings.text(set_records[i].ending), set_records[i].kind);
  std::sort(sets.begin(), sets.end());
  const auto [word_records, word_count] = image.records<WordRecord>(Section::word_languages);
  for (std::uint32_t i = 0; i < word_count; ++i) {
    WordFilter filter;
    if (!filter.open(image.section(Section::word_filter, i))) continue;
    words.emplace_back(strings.text(word_records[i].language), Dictionary(filter, image.section(Section::letter_runs, i)));
  }
}

namespace {

/// The base laid under the overlay, as a compiled file in memory.
Result<std::string> overlaid(const Image& base, const std::string& overlay) {
  Content content = decode(base);
  Problems problems;
  read_sources(overlay, content, problems);
  if (!problems.none()) return problems.error();
  return encode(content);
}

}  // namespace

Result<Knowledge> Knowledge::load(const std::string& data_directory, const std::string& overlay) {
  const std::string path = compiled_path(data_directory);
  auto data = std::make_unique<Data>();
  Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  data->file = std::move(*file);
  Result<Image> image = Image::open(data->file.bytes(), path);
  if (!image) return image.error();
  data->image = *image;
  if (!overlay.empty()) {
    Result<std::string> compiled = overlaid(data->image, overlay);
    if (!compiled) return compiled.error();
    data->compiled = std::move(*compiled);
    image = Image::open(data->compiled, overlay);
    if (!image) return image.error();
    data->image = *image;
  }
  const Strings strings(data->image);
  data->open_organisations(strings);
  data->open_letters(strings);
  data->open_lists(strings);
  data->hosts = HostTable(data->image);
  data->similar_names = SimilarNames(data->image, data->organisations, data->similar_letters);
  data->letters.open(data->image.section(Section::folds), data->image.section(Section::look_alikes));
  data->unwrapper = std::make_unique<url::Unwrapper>(decode_rewriters(data->image));
  Result<Finder> finder = Finder::open(data->image, data->organisations);
  if (!finder) return finder.error();
  data->finder = std::make_unique<Finder>(std::move(*finder));
  return Knowledge(std::move(data));
}

Knowledge::Knowledge(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Knowledge::Knowledge(Knowledge&&) noexcept = default;
Knowledge& Knowledge::operator=(Knowledge&&) noexcept = default;
Knowledge::~Knowledge() = default;

HostTraits Knowledge::host_traits(std::string_view host, std::string_view path) const {
  HostTraits traits = 0;
  data_->hosts.find_within(host, [&](const HostRecord& record) {
    traits = record.traits | (record.paths != 0 ? data_->hosts.path_traits(record, path) : 0);
    return traits != 0;
  });
  return traits;
}

bool Knowledge::is_intact() const {
  return data_->image.is_intact();
}

const Organisation* Knowledge::owner_of(std::string_view host) const {
  const HostRecord* const record = data_->hosts.find_within(host, [](const HostRecord& each) { return each.owner != 0; });
  return record == nullptr ? nullptr : data_->numbered(record->owner);
}

const Organisation* Knowledge::mail_provider_of(std::string_view domain) const {
  const HostRecord* const record = data_->hosts.find_within(domain, [](const HostRecord& each) { return each.provider != 0; });
  return record == nullptr ? nullptr : data_->numbered(record->provider);
}

const Organisation* Knowledge::mail_host_of(std::string_view host) const {
  while (!host.empty()) {
    const auto found = data_->exchangers.find(host);
    if (found != data_->exchangers.end()) return found->second;
    next_field(host, '.');
  }
  return nullptr;
}

std::vector<Listing> Knowledge::listings(std::string_view host) const {
  const Strings strings(data_->image);
  std::vector<Listing> found;
  const auto [records, count] = data_->image.records<HostGroupRecord>(Section::host_groups);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t n = 0; n < strings.size(records[i].names); ++n) {
      const std::string_view name = strings.item(records[i].names, n);
      if (host_is_within(host, name.substr(0, name.find('/'))))
        found.push_back({records[i].trait, name, provenance_of(records[i].where, strings)});
    }
  }
  return found;
}

std::vector<std::string_view> Knowledge::signs_using(std::string_view fact) const {
  const Strings strings(data_->image);
  const auto [records, count] = data_->image.records<SignUseRecord>(Section::sign_uses);
  std::vector<std::string_view> signs;
  for (std::size_t i = 0; i < count; ++i) {
    if (strings.text(records[i].fact) != fact) continue;
    for (std::size_t n = 0; n < strings.size(records[i].signs); ++n) signs.push_back(strings.item(records[i].signs, n));
  }
  return signs;
}

const Organisation* Knowledge::organisation(std::string_view id) const {
  const auto found = data_->by_id.find(id);
  return found == data_->by_id.end() ? nullptr : found->second;
}

std::span<const Organisation> Knowledge::organisations() const {
  return data_->organisations;
}

void Knowledge::scan(std::string_view text, TextHits& hits) const {
  data_->finder->scan(text, hits);
}

const SimilarLetters& Knowledge::similar_letters() const {
  return data_->similar_letters;
}

const SimilarNames& Knowledge::similar_names() const {
  return data_->similar_names;
}

bool Knowledge::in_set(WordSet set, std::string_view word) const {
  return data_->is_in_set(set, word);
}

std::string Knowledge::plain(std::string_view text) const {
  Normalised words;
  words.assign(text, data_->letters);
  return words.plain();
}

const url::Unwrapper& Knowledge::unwrapper() const {
  return *data_->unwrapper;
}

FileKind Knowledge::file_kind(std::string_view extension) const {
  const auto found = std::lower_bound(data_->files.begin(), data_->files.end(), extension,
                                      [](const auto& entry, std::string_view value) { return entry.first < value; });
  return found == data_->files.end() || found->first != extension ? FileKind::unknown : found->second;
}

bool Knowledge::reads(std::string_view language) const {
  return data_->finder->reads(language);
}

const Dictionary* Knowledge::dictionary(std::string_view language) const {
  for (const auto& [code, words] : data_->words) {
    if (code == language) return &words;
  }
  return nullptr;
}

bool Knowledge::is_word(std::string_view language, std::string_view word) const {
  const Dictionary* const words = dictionary(language);
  return words != nullptr && words->contains(word);
}

}  // namespace gannet::knowledge
