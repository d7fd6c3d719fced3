#include "knowledge/toml_document.h"

#include <toml++/toml.h>

#include <sstream>

#include "base/file.h"

namespace gannet::knowledge {
namespace {

std::string date_text(const toml::date& date) {
  std::ostringstream out;
  out << date;
  return out.str();
}

TomlValue converted(const toml::node& node) {
  TomlValue value;
  value.line = node.source().begin.line;
  if (const auto* const text = node.as_string()) {
    value.kind = TomlValue::Kind::text;
    value.text = text->get();
  } else if (const auto* const flag = node.as_boolean()) {
    value.kind = TomlValue::Kind::boolean;
    value.flag = flag->get();
  } else if (const auto* const number = node.as_integer()) {
    value.kind = TomlValue::Kind::number;
    value.number = number->get();
  } else if (const auto* const date = node.as_date()) {
    value.kind = TomlValue::Kind::date;
    value.text = date_text(date->get());
  } else if (const auto* const array = node.as_array()) {
    value.kind = TomlValue::Kind::array;
    for (const toml::node& item : *array) value.items.push_back(converted(item));
  } else if (const auto* const table = node.as_table()) {
    value.kind = TomlValue::Kind::table;
    for (const auto& [key, member] : *table) {
      value.members.push_back({std::string(key.str()), converted(member)});
      // A table's own place is that of its header; a key's is more use to the reader of a message.
      if (!member.is_table() && !member.is_array_of_tables()) value.members.back().value.line = key.source().begin.line;
    }
  }
  return value;
}

}  // namespace

Result<TomlValue> read_toml(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return text.error();
  try {
    return converted(toml::parse(*text, path));
  } catch (const toml::parse_error& error) {
    return Error{path + ":" + std::to_string(error.source().begin.line) + ": " + std::string(error.description()) +
                 "; mend the TOML syntax there"};
  }
}

}  // namespace gannet::knowledge
