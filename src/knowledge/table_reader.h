// Reads the fields of one TOML table and notes whatever is not as it should be.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/content.h"
#include "knowledge/problems.h"
#include "knowledge/toml_document.h"

namespace gannet::knowledge {

/// A text and the line it stands in.
struct Located {
  std::string text;
  std::uint32_t line = 0;
};

enum class Need : std::uint8_t { optional, required };

class TableReader {
 public:
  TableReader(const std::string& file, const TomlValue& table, Problems& problems)
      : file_(file), table_(table), problems_(problems) {}

  /// Empty when it is missing or of the wrong type, which is then noted.
  Located text(std::string_view key, Need need = Need::required);
  std::vector<Located> texts(std::string_view key, Need need = Need::optional);
  /// The lists of a list of lists of texts.
  std::vector<std::vector<Located>> lists(std::string_view key);
  bool flag(std::string_view key);
  /// A required whole number from `least` to `most`; `least` when it is not.
  std::uint32_t number(std::string_view key, std::uint32_t least, std::uint32_t most);
  /// "source" and "date" on top of a file, which hold for its entries.
  SourceEntry provenance();
  /// Those of an entry; what it leaves out is that of `above`. A fact without them is a problem.
  SourceEntry provenance(const SourceEntry& above);
  /// The tables of an array of tables.
  std::vector<const TomlValue*> tables(std::string_view key);
  /// Notes every key that was not asked for.
  void finish();

  void problem(std::uint32_t line, std::string_view field, std::string_view what) { problems_.add(file_, line, field, what); }
  std::uint32_t line() const { return table_.line; }
  Problems& problems() { return problems_; }
  const std::string& file() const { return file_; }

 private:
  const TomlValue* find(std::string_view key);
  std::vector<Located> items(const TomlValue& list, std::string_view key);
  const std::string& file_;
  const TomlValue& table_;
  Problems& problems_;
  std::set<std::string_view> asked_;
};

}  // namespace gannet::knowledge
