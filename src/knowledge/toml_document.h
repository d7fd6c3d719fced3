// A TOML file as a tree of plain values that know their line. The only use of toml++, which is slow to compile.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gannet/result.h"

namespace gannet::knowledge {

struct TomlMember;

struct TomlValue {
  enum class Kind : std::uint8_t { text, boolean, number, date, array, table, other };
  Kind kind = Kind::other;
  std::uint32_t line = 0;
  bool flag = false;
  std::int64_t number = 0;
  std::string text;  // also of a date: "2026-11-23"
  std::vector<TomlValue> items;
  std::vector<TomlMember> members;
};

struct TomlMember {
  std::string name;
  TomlValue value;
};

/// The file's table. The error starts with file and line.
Result<TomlValue> read_toml(const std::string& path);

}  // namespace gannet::knowledge
