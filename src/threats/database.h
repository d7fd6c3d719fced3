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
  /// Maps the file that compile() wrote. The error is one sentence that names it.
  static Result<Database> open(const std::string& path);
  /// Reads and compiles every entry under `directory`. Errors name file, line and mend; nothing is half-loaded.
  static Result<Database> load(const std::string& directory, const knowledge::Knowledge& knowledge);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  std::size_t size() const;

  /// Entries recognised in a message, best first, at most `most_matches`; none when nothing resembles it. A child stands before
  /// its parent when both match about equally. `findings` are those of all signs, `knowledge` is what the message was read
  /// with.
  std::vector<Match> match(const facts::Facts& facts, std::span<const Finding> findings,
                           const knowledge::Knowledge& knowledge) const;
  static constexpr std::size_t most_matches = 8;

 private:
  struct Opened;
  explicit Database(std::unique_ptr<Opened> opened);
  std::unique_ptr<Opened> opened_;
};

/// Where the compiled database stands in a data folder.
std::string compiled_path(const std::string& data_directory);

}  // namespace gannet::threats
