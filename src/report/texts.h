// The human text of one language, as knowledge/explain/<language>.toml holds it.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet::report {

struct SignText {
  std::string title;     // a noun phrase
  std::string sentence;  // with {placeholders} that name values of the finding, or {quote}
  std::string without;   // completes "Without ...": optional, else the title serves
};

struct LevelText {
  std::string name;
  std::string lead;
  std::vector<std::string> advice;  // where the category has none
};

struct CategoryText {
  std::string name;
  std::string summary;
  std::vector<std::string> advice_received;
  std::vector<std::string> advice_acted;  // each completes "If you already ..."
};

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};
template <typename T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

struct Texts {
  std::string language;
  TextMap<SignText> signs;
  TextMap<CategoryText> categories;
  TextMap<std::string> places;
  TextMap<std::string> not_checked;
  TextMap<std::string> headings;        // [report]
  TextMap<TextMap<std::string>> words;  // [word.NAME]: how a value of that name reads, where it is a key and not a text
  std::array<LevelText, 4> levels;      // by Level

  /// Precondition: one of the keys that load_texts() requires.
  std::string_view heading(std::string_view key) const;
  const LevelText& level(Level level) const { return levels[static_cast<std::size_t>(level)]; }
};

/// The key of a level in texts and in machine-readable reports.
std::string_view key_of(Level level);

/// Reads the texts. Fails with the file, the line or key, and what is missing there.
Result<Texts> load_texts(const std::string& path);
Result<Texts> parse_texts(std::string_view toml, std::string_view path);

/// Ids that have a text, sorted: for the test that no sign lacks one.
std::vector<std::string> sign_ids(const Texts& texts);

}  // namespace gannet::report
