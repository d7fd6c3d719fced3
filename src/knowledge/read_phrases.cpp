// phrases/<language>.toml.
#include <algorithm>

#include "base/bytes.h"
#include "knowledge/records.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"

namespace gannet::knowledge {
namespace {

bool is_language(std::string_view code) {
  return code.size() == 2 && is_lower(code[0]) && is_lower(code[1]);
}

class PhraseReader {
 public:
  PhraseReader(std::string_view language, const Letters& letters, Content& content)
      : language_(language), letters_(letters), content_(content) {}

  void read_phrases(TableReader& group, const SourceEntry& file) {
    const std::optional<Concept> meaning = meaning_of(group);
    const std::vector<Located> texts = group.texts("patterns", Need::required);
    group.provenance(file);
    group.finish();
    for (Pattern& pattern : patterns(group, "patterns", texts)) {
      if (!meaning) continue;
      PhraseEntry entry;
      entry.meaning = *meaning;
      set_language(entry.language);
      entry.pattern = std::move(pattern);
      content_.phrases.push_back(std::move(entry));
    }
  }

  void read_together(TableReader& group, const SourceEntry& file) {
    constexpr std::uint32_t fewest_words = 2, most_words = 40;
    TogetherEntry entry;
    const std::optional<Concept> meaning = meaning_of(group);
    set_language(entry.language);
    entry.within = static_cast<std::uint8_t>(group.number("within", fewest_words, most_words));
    const std::vector<std::vector<Located>> lists = group.lists("words");
    for (const std::vector<Located>& list : lists) entry.classes.push_back(patterns(group, "words", list));
    entry.without = patterns(group, "without", group.texts("without"));
    group.provenance(file);
    group.finish();
    const bool has_empty =
        std::any_of(entry.classes.begin(), entry.classes.end(), [](const auto& each) { return each.empty(); });
    if (lists.size() < 2 || lists.size() > together_classes || has_empty) {
      group.problem(group.line(), "words", "there must be two to four lists, each with a text; add or remove one");
    } else if (meaning) {
      entry.meaning = *meaning;
      content_.together.push_back(std::move(entry));
    }
  }

 private:
  static std::optional<Concept> meaning_of(TableReader& group) {
    const Located name = group.text("meaning");
    const std::optional<Concept> meaning = concept_named(name.text);
    if (!meaning && !name.text.empty()) {
      group.problem(name.line, "meaning", "\"" + name.text + "\" is no concept; src/knowledge/concepts.cpp lists them");
    }
    return meaning;
  }

  std::vector<Pattern> patterns(TableReader& group, std::string_view field, const std::vector<Located>& texts) const {
    std::vector<Pattern> all;
    for (const Located& each : texts) {
      Result<Pattern> pattern = parse_pattern(each.text, letters_);
      if (pattern) {
        all.push_back(std::move(*pattern));
      } else {
        group.problem(each.line, field, "\"" + each.text + "\": " + pattern.error().message);
      }
    }
    return all;
  }

  void set_language(char (&language)[2]) const {
    if (!is_language(language_)) return;
    language[0] = language_[0];
    language[1] = language_[1];
  }

  std::string_view language_;
  const Letters& letters_;
  Content& content_;
};

}  // namespace

void read_phrases(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const Located language = all.text("language");
  if (!is_language(language.text) && !language.text.empty()) {
    all.problem(language.line, "language",
                "\"" + language.text + "\" is no language; write its two-letter code, such as \"en\"");
  }
  const SourceEntry on_top = all.provenance();
  Letters letters;
  letters.open(content.folds, content.look_alikes);
  PhraseReader reader(language.text, letters, content);
  for (const TomlValue* entry : all.tables("phrases")) {
    TableReader group(file, *entry, problems);
    reader.read_phrases(group, on_top);
  }
  for (const TomlValue* entry : all.tables("together")) {
    TableReader group(file, *entry, problems);
    reader.read_together(group, on_top);
  }
  all.finish();
}

}  // namespace gannet::knowledge
