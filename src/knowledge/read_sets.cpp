// sets.toml and uses.toml.
#include "knowledge/names.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"

namespace gannet::knowledge {
namespace {

void read_set(TableReader& group, const SourceEntry& file, Content& content) {
  const Located name = group.text("set");
  group.provenance(file);
  const std::vector<Located> words = group.texts("words", Need::required);
  group.finish();
  if (name.text.empty()) return;
  const std::optional<WordSet> set = word_set_named(name.text);
  if (!set) {
    group.problem(name.line, "set", "\"" + name.text + "\" is no set that signs ask about; knowledge.h lists them");
    return;
  }
  for (const Located& word : words) content.sets[word.text] |= 1u << static_cast<std::uint32_t>(*set);
}

}  // namespace

std::optional<WordSet> word_set_named(std::string_view name) {
  constexpr std::string_view names[] = {"lure", "site-innards", "mail-desk", "desk", "office"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (names[i] == name) return static_cast<WordSet>(i);
  }
  return std::nullopt;
}

void read_sets(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  for (const TomlValue* entry : all.tables("sets")) {
    TableReader group(file, *entry, problems);
    read_set(group, on_top, content);
  }
  all.finish();
}

void read_uses(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  for (const TomlValue* entry : all.tables("uses")) {
    TableReader table(file, *entry, problems);
    UseEntry use;
    use.fact = table.text("fact").text;
    for (Located& sign : table.texts("signs", Need::required)) use.signs.push_back(std::move(sign.text));
    table.provenance(on_top);
    table.finish();
    content.sign_uses.push_back(std::move(use));
  }
  all.finish();
}

}  // namespace gannet::knowledge
