// Files that several processes change: one at a time, and a reader sees the old or the new, never half of one.
#pragma once

#include <string>
#include <string_view>

#include "gannet/result.h"

namespace gannet {

/// Held while this object lives; others wait. The lock is on a file of its own, which stays: the file that it guards is
/// replaced, and a lock on that would be on something nobody reads any more.
class FileLock {
 public:
  /// Waits for its turn. `path`: of the lock file; it is made when it is not there.
  static Result<FileLock> wait(const std::string& path);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  FileLock() = default;
  int descriptor_ = -1;
};

/// Writes beside `path`, makes sure that it is on the disk, and only then puts it in the place of `path`. The file keeps its
/// permissions; a new one may be read and written by its owner alone. True, or an error that says what to do.
Result<bool> replace_file(const std::string& path, std::string_view bytes);

}  // namespace gannet
