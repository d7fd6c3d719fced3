#include "report/texts.h"

#include <toml++/toml.h>

#include <algorithm>

#include "base/file.h"

namespace gannet::report {
namespace {

constexpr std::array<std::string_view, 4> level_keys = {"clear", "unwanted", "caution", "danger"};

constexpr std::string_view required_headings[] = {"title",
                                                  "probability",
                                                  "probability-high",
                                                  "probability-low",
                                                  "author",
                                                  "recipient",
                                                  "subject",
                                                  "date",
                                                  "file",
                                                  "no-value",
                                                  "part",
                                                  "findings",
                                                  "more",
                                                  "in-favour",
                                                  "threat",
                                                  "traits",
                                                  "present",
                                                  "absent",
                                                  "advice",
                                                  "not-checked",
                                                  "advice-acted",
                                                  "without-title",
                                                  "counterfactual",
                                                  "alike"};

/// Reads strings out of the tree and remembers the first thing that is missing.
struct Reader {
  std::string_view path;
  std::string problem;

  void missing(std::string_view table, std::string_view key) {
    if (!problem.empty()) return;
    problem = std::string(path) + ": [" + std::string(table) + "] lacks the text \"" + std::string(key) +
              "\"; add it, or install Gannet's data again";
  }
  std::string optional(const toml::table& table, std::string_view key) { return table[key].value_or(std::string()); }
  std::string text(const toml::table& table, std::string_view name, std::string_view key) {
    std::string found = optional(table, key);
    if (found.empty()) missing(name, key);
    return found;
  }
  std::vector<std::string> list(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    if (const toml::array* const items = table[key].as_array()) {
      for (const toml::node& item : *items) {
        if (const auto text = item.value<std::string>()) out.push_back(*text);
      }
    }
    return out;
  }
  TextMap<std::string> strings(const toml::table& table) {
    TextMap<std::string> out;
    out.reserve(table.size());
    for (const auto& [key, value] : table) {
      if (const auto text = value.value<std::string>()) out.emplace(std::string(key.str()), *text);
    }
    return out;
  }
};

/// Calls take(name, table) for each table within root[key].
template <typename Take>
void each_table(const toml::table& root, std::string_view key, Take take) {
  const toml::table* const tables = root[key].as_table();
  if (tables == nullptr) return;
  for (const auto& [name, value] : *tables) {
    if (const toml::table* const table = value.as_table()) take(std::string(name.str()), *table);
  }
}

void read_signs(Reader& reader, const toml::table& root, Texts& texts) {
  each_table(root, "sign", [&](std::string id, const toml::table& table) {
    SignText text{reader.text(table, "sign." + id, "title"), reader.text(table, "sign." + id, "sentence"),
                  reader.optional(table, "without")};
    texts.signs.emplace(std::move(id), std::move(text));
  });
}

void read_categories(Reader& reader, const toml::table& root, Texts& texts) {
  each_table(root, "category", [&](std::string id, const toml::table& table) {
    CategoryText text{reader.text(table, "category." + id, "name"), reader.text(table, "category." + id, "summary"),
                      reader.list(table, "advice_received"), reader.list(table, "advice_acted")};
    texts.categories.emplace(std::move(id), std::move(text));
  });
}

void read_levels(Reader& reader, const toml::table& root, Texts& texts) {
  static const toml::table none;
  for (std::size_t i = 0; i < level_keys.size(); ++i) {
    const toml::table* const table = root["level"][level_keys[i]].as_table();
    const std::string name = "level." + std::string(level_keys[i]);
    const toml::table& from = table != nullptr ? *table : none;
    texts.levels[i] = {reader.text(from, name, "name"), reader.text(from, name, "lead"), reader.list(from, "advice")};
  }
}

void read_plain(Reader& reader, const toml::table& root, Texts& texts) {
  const auto strings = [&](std::string_view key) {
    const toml::table* const table = root[key].as_table();
    return table != nullptr ? reader.strings(*table) : TextMap<std::string>();
  };
  texts.language = root["language"].value_or(std::string("en"));
  texts.places = strings("place");
  texts.not_checked = strings("not_checked");
  texts.headings = strings("report");
  each_table(root, "word",
             [&](std::string name, const toml::table& table) { texts.words.emplace(std::move(name), reader.strings(table)); });
  for (const std::string_view key : required_headings) {
    if (texts.headings.find(key) == texts.headings.end()) reader.missing("report", key);
  }
}

}  // namespace

std::string_view key_of(Level level) {
  return level_keys[static_cast<std::size_t>(level)];
}

std::string_view Texts::heading(std::string_view key) const {
  const auto found = headings.find(key);
  return found != headings.end() ? std::string_view(found->second) : std::string_view();
}

Result<Texts> parse_texts(std::string_view toml, std::string_view path) {
  Reader reader{path, {}};
  Texts texts;
  try {
    const toml::table root = toml::parse(toml, path);
    read_plain(reader, root, texts);
    read_levels(reader, root, texts);
    read_categories(reader, root, texts);
    read_signs(reader, root, texts);
  } catch (const toml::parse_error& error) {
    return Error{std::string(path) + ", line " + std::to_string(error.source().begin.line) +
                 ": not valid TOML: " + std::string(error.description())};
  }
  if (!reader.problem.empty()) return Error{reader.problem};
  return texts;
}

Result<Texts> load_texts(const std::string& path) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) {
    return Error{"the sentences cannot be read (" + bytes.error().message +
                 "); name the folder with Gannet's data by --data or GANNET_DATA"};
  }
  return parse_texts(*bytes, path);
}

std::vector<std::string> sign_ids(const Texts& texts) {
  std::vector<std::string> ids;
  ids.reserve(texts.signs.size());
  for (const auto& [id, text] : texts.signs) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace gannet::report
