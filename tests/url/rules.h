// knowledge/hosts/rewriters.toml as rules. (The program reads it in src/knowledge.)
#pragma once

#include <toml++/toml.h>
#include <stdexcept>
#include <vector>

#include "support.h"
#include "url/unwrap.h"

namespace gannet::test {

inline std::vector<std::string> strings(const toml::table& table, const char* key) {
  std::vector<std::string> list;
  if (const toml::array* const values = table[key].as_array()) {
    for (const toml::node& value : *values) list.push_back(value.value<std::string>().value());
  }
  return list;
}

inline std::vector<url::RewriterRule> rewriter_rules() {
  const toml::table file = toml::parse_file((source_dir() / "knowledge/hosts/rewriters.toml").string());
  std::vector<url::RewriterRule> rules;
  for (const toml::node& node : *file["rewriter"].as_array()) {
    const toml::table& entry = *node.as_table();
    const std::optional<url::Packing> packing = url::packing_from_name(entry["packing"].value_or(""));
    if (!packing) throw std::runtime_error("unknown packing");
    rules.push_back({.id = entry["id"].value_or(""),
                     .name = entry["name"].value_or(""),
                     .hosts = strings(entry, "hosts"),
                     .path_prefix = entry["path_prefix"].value_or(""),
                     .packing = *packing,
                     .parameters = strings(entry, "parameters"),
                     .open_redirect = entry["open_redirect"].value_or(false)});
  }
  return rules;
}

inline const url::Unwrapper& unwrapper() {
  static const url::Unwrapper all(rewriter_rules());
  return all;
}

}  // namespace gannet::test
