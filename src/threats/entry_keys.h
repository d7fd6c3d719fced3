// The plain keys of threat.toml and where an Entry holds them: reading, lint, JSON and exchange formats go by these tables.
#pragma once

#include <span>
#include <string_view>

#include "threats/entry.h"

namespace gannet::threats {

struct TextKey {
  std::string_view key;
  std::string Entry::*field;
  bool required;  // by lint
};
struct ListKey {
  std::string_view key;
  std::vector<std::string> Entry::*field;
  bool required;
};

std::span<const TextKey> text_keys();
std::span<const ListKey> list_keys();

}  // namespace gannet::threats
