// letters.toml.
#include "base/bytes.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"

namespace gannet::knowledge {
namespace {

bool is_host_text(std::string_view text, std::size_t longest) {
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c); });
}

void check(TableReader& table, std::string_view field, const Located& text, std::size_t longest) {
  if (text.text.empty() || is_host_text(text.text, longest)) return;
  table.problem(text.line, field,
                "\"" + text.text + "\" must be " + (longest == 1 ? "one" : "at most " + std::to_string(longest)) +
                    " of a to z and 0 to 9; leave everything else out");
}

}  // namespace

void read_letters(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  constexpr std::size_t longest_row = 16;
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  for (const TomlValue* entry : all.tables("alike")) {
    TableReader table(file, *entry, problems);
    const Located taken_for = table.text("taken_for");
    check(table, "taken_for", taken_for, 1);
    SimilarEntry similar{taken_for.text, {}};
    for (const Located& seen : table.texts("seen", Need::required)) {
      check(table, "seen", seen, 2);
      similar.texts.push_back(seen.text);
    }
    table.provenance(on_top);
    table.finish();
    if (!similar.taken_for.empty()) content.similar_letters.push_back(std::move(similar));
  }
  for (const TomlValue* entry : all.tables("keyboard")) {
    TableReader table(file, *entry, problems);
    table.text("layout");
    SimilarEntry rows;
    for (const Located& row : table.texts("rows", Need::required)) {
      check(table, "rows", row, longest_row);
      rows.texts.push_back(row.text);
    }
    table.provenance(on_top);
    table.finish();
    content.similar_letters.push_back(std::move(rows));
  }
  all.finish();
}

}  // namespace gannet::knowledge
