// phrases/<language>.toml.
#include "base/bytes.h"
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

  void read(TableReader& group, const SourceEntry& file) {
    const Located name = group.text("meaning");
    const std::vector<Located> patterns = group.texts("patterns", Need::required);
    group.provenance(file);
    group.finish();
    const std::optional<Concept> meaning = concept_named(name.text);
    if (!meaning && !name.text.empty()) {
      group.problem(name.line, "meaning", "\"" + name.text + "\" is no concept; src/knowledge/concepts.cpp lists them");
    }
    for (const Located& each : patterns) {
      Result<Pattern> pattern = parse_pattern(each.text, letters_);
      if (!pattern) {
        group.problem(each.line, "patterns", "\"" + each.text + "\": " + pattern.error().message);
      } else if (meaning) {
        add(*meaning, std::move(*pattern));
      }
    }
  }

 private:
  void add(Concept meaning, Pattern pattern) {
    PhraseEntry entry;
    entry.meaning = meaning;
    if (is_language(language_)) {
      entry.language[0] = language_[0];
      entry.language[1] = language_[1];
    }
    entry.pattern = std::move(pattern);
    content_.phrases.push_back(std::move(entry));
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
    reader.read(group, on_top);
  }
  all.finish();
}

}  // namespace gannet::knowledge
