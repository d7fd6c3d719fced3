// The word lists of Debian's packages, lower-cased, as filters.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"
#include "knowledge/dictionary.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"
#include "knowledge/word_filter.h"

namespace gannet::knowledge {
namespace {

std::string lower(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), [](char c) { return is_ascii(c); })) return to_lower(word);
  std::string result;
  icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(result);
  return result;
}

struct Words {
  std::vector<std::uint64_t> hashes;
  std::string runs = std::string(LetterRuns::bytes, '\0');
};

/// One word a line.
void add_words(std::string_view list, Words& words) {
  while (!list.empty()) {
    const std::string_view written = trim(next_field(list, '\n'));
    if (written.empty()) continue;
    const std::string word = lower(written);
    words.hashes.push_back(word_hash(word));
    LetterRuns::add(word, words.runs);
  }
}

}  // namespace

void read_words(const std::string& folder, Content& content, Problems& problems) {
  const std::string file = (std::filesystem::path(folder) / "words.toml").string();
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return;
  const Result<TomlValue> document = read_toml(file);
  if (!document) {
    problems.add(document.error().message);
    return;
  }
  TableReader all(file, *document, problems);
  const SourceEntry on_top = all.provenance();
  std::map<std::string, Words> languages;
  for (const TomlValue* entry : all.tables("words")) {
    TableReader table(file, *entry, problems);
    const Located language = table.text("language"), package = table.text("package"), list = table.text("list");
    table.provenance(on_top);
    table.finish();
    if (!problems.none()) continue;
    const Result<std::string> text = read_file(list.text);
    if (text) {
      add_words(*text, languages[language.text]);
    } else {
      std::fprintf(stderr, "warning: %s is not there, so words of language \"%s\" are not known; install the package %s\n",
                   list.text.c_str(), language.text.c_str(), package.text.c_str());
    }
  }
  all.finish();
  for (auto& [language, words] : languages) {
    auto& hashes = words.hashes;
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    const std::size_t count = hashes.size();
    if (count != 0) content.words.push_back({language, build_word_filter(std::move(hashes)), std::move(words.runs), count});
  }
}

}  // namespace gannet::knowledge
