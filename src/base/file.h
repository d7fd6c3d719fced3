// Files as bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gannet/result.h"

namespace gannet {

/// A read-only file mapped into memory. Movable; the bytes live as long as the object. Reading it is thread-safe.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::string& path);
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }
  /// Tells the kernel that bytes before `offset` are no longer needed, so that a large mbox does not stay in memory.
  void release_before(std::size_t offset);

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t released_ = 0;
};

/// The whole of a file, also of a pipe.
Result<std::string> read_file(const std::string& path);

}  // namespace gannet
