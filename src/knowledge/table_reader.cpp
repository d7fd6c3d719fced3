#include "knowledge/table_reader.h"

namespace gannet::knowledge {

const TomlValue* TableReader::find(std::string_view key) {
  asked_.insert(key);
  for (const auto& [name, value] : table_.members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Located TableReader::text(std::string_view key, Need need) {
  const TomlValue* const value = find(key);
  if (value == nullptr) {
    if (need == Need::required) problem(table_.line, key, "it is missing; add " + std::string(key) + " = \"...\"");
    return {{}, table_.line};
  }
  if (value->kind != TomlValue::Kind::text || value->text.empty()) {
    problem(value->line, key, "this must be a text that is not empty; put it into quotation marks");
    return {{}, value->line};
  }
  return {value->text, value->line};
}

std::vector<Located> TableReader::texts(std::string_view key, Need need) {
  const TomlValue* const value = find(key);
  if (value != nullptr) return items(*value, key);
  if (need == Need::required) problem(table_.line, key, "it is missing; add " + std::string(key) + " = [\"...\"]");
  return {};
}

std::vector<std::vector<Located>> TableReader::lists(std::string_view key) {
  const TomlValue* const value = find(key);
  std::vector<std::vector<Located>> all;
  if (value == nullptr || value->kind != TomlValue::Kind::array) {
    problem(value == nullptr ? table_.line : value->line, key,
            "this must be a list of lists of texts; write [[\"...\", \"...\"], [\"...\"]]");
    return all;
  }
  for (const TomlValue& item : value->items) all.push_back(items(item, key));
  return all;
}

std::vector<Located> TableReader::items(const TomlValue& list, std::string_view key) {
  std::vector<Located> all;
  if (list.kind != TomlValue::Kind::array) {
    problem(list.line, key, "this must be a list of texts; write [\"...\", \"...\"]");
    return all;
  }
  for (const TomlValue& item : list.items) {
    if (item.kind != TomlValue::Kind::text || item.text.empty()) {
      problem(item.line, key, "an item of the list is not a text or is empty; put it into quotation marks or remove it");
    } else {
      all.push_back({item.text, item.line});
    }
  }
  return all;
}

bool TableReader::flag(std::string_view key) {
  const TomlValue* const value = find(key);
  if (value == nullptr) return false;
  if (value->kind != TomlValue::Kind::boolean) problem(value->line, key, "this must be true or false, without quotation marks");
  return value->flag;
}

std::uint32_t TableReader::number(std::string_view key, std::uint32_t least, std::uint32_t most) {
  const TomlValue* const value = find(key);
  if (value != nullptr && value->kind == TomlValue::Kind::number && value->number >= least && value->number <= most)
    return static_cast<std::uint32_t>(value->number);
  problem(value == nullptr ? table_.line : value->line, key,
          "this must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

SourceEntry TableReader::provenance() {
  SourceEntry where{.file = file_, .line = table_.line, .source = text("source", Need::optional).text, .date = {}};
  const TomlValue* const date = find("date");
  if (date != nullptr && date->kind != TomlValue::Kind::date) {
    problem(date->line, "date", "this must be a date; write it as 2026-11-23, without quotation marks");
    where.date = "?";  // one problem is enough
  } else if (date != nullptr) {
    where.date = date->text;
  }
  return where;
}

SourceEntry TableReader::provenance(const SourceEntry& above) {
  constexpr std::string_view mend =
      "it is missing; every fact says what it rests on: state it here, or on top of the file for all";
  SourceEntry where = provenance();
  if (where.source.empty()) where.source = above.source;
  if (where.date.empty()) where.date = above.date;
  if (where.source.empty()) problem(table_.line, "source", mend);
  if (where.date.empty()) problem(table_.line, "date", mend);
  return where;
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key) {
  std::vector<const TomlValue*> all;
  const TomlValue* const value = find(key);
  if (value == nullptr) return all;
  if (value->kind != TomlValue::Kind::array) {
    problem(value->line, key, "entries are written as [[" + std::string(key) + "]]");
    return all;
  }
  for (const TomlValue& item : value->items) {
    if (item.kind == TomlValue::Kind::table) {
      all.push_back(&item);
    } else {
      problem(item.line, key, "entries are written as [[" + std::string(key) + "]]");
    }
  }
  return all;
}

void TableReader::finish() {
  for (const auto& [name, value] : table_.members) {
    if (asked_.count(name) != 0) continue;
    std::string known;
    for (const std::string_view key : asked_) known.append(known.empty() ? "" : ", ").append(key);
    problem(value.line, name, "nothing is known by this name; it may be one of: " + known);
  }
}

}  // namespace gannet::knowledge
