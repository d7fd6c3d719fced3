// Which threats were seen, and when: one line a matched message, without address or text of it, so that the file may be passed
// on.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet::publish {

/// "mail-server-upgrade<tab>2026-11-28<tab>en<tab>danger<newline>": the entry that matched best, the day of the message, its
/// language and the verdict; "-" for what is not known. Empty when nothing matched.
std::string sighting_of(const Verdict& verdict);

struct Sightings {
  struct Count {
    std::size_t times = 0;
    std::string last;  // day; empty when none is known
  };
  std::map<std::string, Count, std::less<>> by_threat;

  std::size_t of(std::string_view threat) const;
  /// The error names file and line. Entries that no longer exist are counted like others.
  static Result<Sightings> read(const std::string& path);
};

}  // namespace gannet::publish
