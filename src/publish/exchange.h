// The threat database in formats that other programs read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "threats/catalogue.h"

namespace gannet::publish {

enum class Exchange {
  json,  // {"gannet_threats": 1, "entries": [...]}: all there is but the samples
  stix,  // a STIX 2.1 bundle: attack patterns, indicators that still count, and how they are related
  misp,  // a MISP event: a galaxy with a cluster a threat, and attributes for the indicators that still count
};

/// Retired entries are left out. The same entries give the same bytes on the same day ("2026-11-28"): identifiers are UUIDs of
/// version 5. The error names an article that is missing.
Result<std::string> exported(const threats::Catalogue& catalogue, Exchange format, std::string_view today);

struct Imported {
  struct One {
    threats::Entry entry;
    std::string article;
  };
  std::vector<One> entries;
  std::vector<std::string> notes;  // what was left out, and why
};

/// Reads any of the three; which one it is, the file says. Objects of other programs that hold no entry of ours are left out
/// with a note.
Result<Imported> imported(std::string_view bytes);

/// threat.toml as `entry` would be written by hand, own traits only.
std::string as_toml(const threats::Entry& entry);

}  // namespace gannet::publish
