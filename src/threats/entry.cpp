#include "threats/entry.h"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>

#include "threats/entry_keys.h"

namespace gannet::threats {
namespace {

class EntryReader {
 public:
  explicit EntryReader(std::string path) : path_(std::move(path)) {}

  Result<Entry> read(const toml::table& root, const std::string& folder_name) {
    Entry entry;
    entry.file = path_;
    for (const auto& [key, node] : root) {
      entry.lines.emplace(key.str(), key.source().begin.line);
      read_key(key.str(), node, entry);
    }
    if (complaint_.empty()) check(entry, folder_name);
    if (!complaint_.empty()) return Error{complaint_};
    return entry;
  }

 private:
  void complain_at(const toml::node& node, const std::string& what) {
    if (complaint_.empty()) complaint_ = path_ + ":" + std::to_string(node.source().begin.line) + ": " + what;
  }

  std::string text(const toml::node& node, std::string_view key) {
    if (const auto value = node.value<std::string>()) return *value;
    complain_at(node, std::string(key) + " must be a text in quotes");
    return {};
  }

  std::vector<std::string> texts(const toml::node& node, std::string_view key) {
    std::vector<std::string> all;
    if (const toml::array* const array = node.as_array()) {
      for (const toml::node& item : *array) all.push_back(text(item, key));
    } else {
      complain_at(node, std::string(key) + " must be a list of texts");
    }
    return all;
  }

  void read_key(std::string_view key, const toml::node& node, Entry& entry) {
    for (const TextKey& row : text_keys()) {
      if (row.key == key) return void(entry.*(row.field) = text(node, key));
    }
    for (const ListKey& row : list_keys()) {
      if (row.key == key) return void(entry.*(row.field) = texts(node, key));
    }
    if (key == "trait") return each_table(node, key, [&](const toml::table& table) { entry.traits.push_back(trait(table)); });
    if (key == "lure") return each_table(node, key, [&](const toml::table& table) { entry.lures.push_back(lure(table)); });
    if (key == "look_alike")
      return each_table(node, key, [&](const toml::table& table) { entry.look_alikes.push_back(look_alike(table)); });
    if (key == "indicator")
      return each_table(node, key, [&](const toml::table& table) { entry.indicators.push_back(indicator(table)); });
    complain_at(node, "“" + std::string(key) + "” is no key of a threat; threats/README.md lists them");
  }

  template <typename Use>
  void each_table(const toml::node& node, std::string_view key, Use use) {
    const toml::array* const array = node.as_array();
    if (array == nullptr) return complain_at(node, "write [[" + std::string(key) + "]], with two brackets");
    for (const toml::node& item : *array) {
      if (const toml::table* const table = item.as_table()) use(*table);
    }
  }

  std::vector<Atom> atoms(const toml::node& node, std::string_view key) {
    std::vector<Atom> all;
    for (const std::string& written : texts(node, key)) {
      auto atom = Atom::parse(written);
      if (!atom) {
        complain_at(node, atom.error().message);
        continue;
      }
      all.push_back(*std::move(atom));
    }
    return all;
  }

  Trait trait(const toml::table& table) {
    Trait trait;
    trait.line = table.source().begin.line;
    for (const auto& [name, node] : table) {
      const std::string_view key = name.str();
      if (key == "id") {
        trait.id = text(node, key);
      } else if (key == "sentence") {
        trait.sentence = text(node, key);
      } else if (key == "key") {
        trait.key = node.value_or(false);
      } else if (key == "any") {
        trait.condition.any = atoms(node, key);
      } else if (key == "all") {
        trait.condition.all = atoms(node, key);
      } else if (key == "none") {
        trait.condition.none = atoms(node, key);
      } else {
        complain_at(node, "“" + std::string(key) + "” is no key of a trait; use id, sentence, key, any, all, none");
      }
    }
    const Condition& c = trait.condition;
    if (trait.id.empty() || trait.sentence.empty()) complain_at(table, "a trait needs an id and a sentence");
    if (c.any.empty() && c.all.empty() && c.none.empty())
      complain_at(table, "trait " + trait.id + " needs a condition: any, all or none");
    return trait;
  }

  Lure lure(const toml::table& table) {
    Lure lure;
    for (const auto& [name, node] : table) {
      const std::string_view key = name.str();
      if (key == "language") {
        lure.language = text(node, key);
      } else if (key == "subjects") {
        lure.subjects = texts(node, key);
      } else if (key == "openings") {
        lure.openings = texts(node, key);
      } else if (key == "buttons") {
        lure.buttons = texts(node, key);
      } else {
        complain_at(node, "“" + std::string(key) + "” is no key of a lure; use language, subjects, openings, buttons");
      }
    }
    if (lure.language.size() != 2) complain_at(table, "a lure needs a language of two letters, for example \"en\"");
    return lure;
  }

  LookAlike look_alike(const toml::table& table) {
    LookAlike pair;
    for (const auto& [name, node] : table) {
      const std::string_view key = name.str();
      if (key == "what") {
        pair.what = text(node, key);
      } else if (key == "tell") {
        pair.tell = text(node, key);
      } else {
        complain_at(node, "“" + std::string(key) + "” is no key of a look-alike; use what and tell");
      }
    }
    return pair;
  }

  Indicator indicator(const toml::table& table) {
    Indicator indicator;
    for (const auto& [name, node] : table) {
      const std::string_view key = name.str();
      if (key == "type") {
        indicator.type = text(node, key);
      } else if (key == "value") {
        indicator.value = text(node, key);
      } else if (key == "seen") {
        indicator.seen = text(node, key);
      } else if (key == "days") {
        indicator.days = static_cast<std::uint32_t>(std::clamp<std::int64_t>(node.value_or<std::int64_t>(0), 0, 36500));
      } else {
        complain_at(node, "“" + std::string(key) + "” is no key of an indicator; use type, value, seen, days");
      }
    }
    if (!is_indicator_type(indicator.type)) complain_at(table, "an indicator's type is domain, url, email or subject");
    if (indicator.value.empty() || !is_day(indicator.seen))
      complain_at(table, "an indicator needs a value and the day it was last seen, for example seen = \"2026-11-28\"");
    return indicator;
  }

  void check(const Entry& entry, const std::string& folder_name) {
    const auto complain = [&](const std::string& what) { complaint_ = path_ + ": " + what; };
    if (entry.id != folder_name) return complain("id must be the folder's name, “" + folder_name + "”");
    if (entry.name.empty()) return complain("name is missing");
    if (entry.category.empty()) return complain("category is missing");
    if (entry.status != "experimental" && entry.status != "stable" && entry.status != "retired") {
      return complain("status must be experimental, stable or retired");
    }
    for (std::size_t i = 0; i < entry.traits.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (entry.traits[i].id != entry.traits[j].id) continue;
        complaint_ = path_ + ":" + std::to_string(entry.traits[i].line) + ": trait " + entry.traits[i].id +
                     " stands here twice; give one of them another id";
        return;
      }
    }
  }

  std::string path_;
  std::string complaint_;
};

}  // namespace

std::string Entry::place_of(std::string_view key) const {
  const auto found = lines.find(key);
  return file + ":" + std::to_string(found == lines.end() ? 1 : found->second);
}

Result<Entry> Entry::read(const std::string& folder) {
  const std::filesystem::path file = std::filesystem::path(folder) / "threat.toml";
  if (!std::filesystem::exists(file)) return Error{file.string() + ": is missing; every folder under threats/ is one entry"};
  try {
    return EntryReader(file.string()).read(toml::parse_file(file.string()), std::filesystem::path(folder).filename().string());
  } catch (const toml::parse_error& error) {
    return Error{file.string() + ":" + std::to_string(error.source().begin.line) + ": " + std::string(error.description())};
  }
}

}  // namespace gannet::threats
