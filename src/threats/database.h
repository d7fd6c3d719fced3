// The threat database: known scams, one folder each under threats/, recognised in messages.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet::threats {

/// Immutable and thread-safe once loaded.
class Database {
 public:
  /// Reads every entry under `directory`. Errors name file, line, field and mend; nothing half-loaded.
  static Result<Database> load(const std::string& directory);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  std::size_t size() const;

  /// Entries recognised in a message, best first; none when nothing resembles it. `findings` are those of all signs.
  std::vector<Match> match(const facts::Facts& facts, std::span<const Finding> findings) const;

 private:
  struct Entries;
  explicit Database(std::unique_ptr<Entries> entries);
  std::unique_ptr<Entries> entries_;
};

}  // namespace gannet::threats
