// All entries under a folder, children joined with their parents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "threats/entry.h"

namespace gannet::threats {

struct Catalogue {
  std::vector<Entry> entries;  // by id

  /// Reads every entry under `directory`, then joins them: a child has its parent's traits in their order, with its own in the
  /// place of those of the same id and behind them. Errors name file, line and mend; nothing is half-loaded.
  static Result<Catalogue> read(const std::string& directory);

  /// Null when there is none.
  const Entry* find(std::string_view id) const;
  /// Is `ancestor` a parent of `id`, or a parent of one?
  bool descends(std::string_view id, std::string_view ancestor) const;
};

}  // namespace gannet::threats
