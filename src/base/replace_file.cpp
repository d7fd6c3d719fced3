#include "base/replace_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace gannet {
namespace {

Error cannot_write(const std::string& path) {
  return Error{path + ": cannot be written (" + std::strerror(errno) +
               "); check that its folder is there, may be written to and is not full"};
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// A rename is on the disk when its folder is. Some file systems cannot do that; then there is no more to be had.
void sync_folder(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// Writes to the open file and closes it.
bool fill(int descriptor, const std::string& path, std::string_view bytes) {
  struct stat old {};
  bool good = ::stat(path.c_str(), &old) != 0 || ::fchmod(descriptor, old.st_mode & 07777) == 0;
  good = good && write_all(descriptor, bytes) && ::fsync(descriptor) == 0;
  return ::close(descriptor) == 0 && good;
}

}  // namespace

Result<FileLock> FileLock::wait(const std::string& path) {
  FileLock lock;
  lock.descriptor_ = ::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (lock.descriptor_ < 0) return cannot_write(path);
  while (::flock(lock.descriptor_, LOCK_EX) != 0) {
    if (errno != EINTR) return cannot_write(path);
  }
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<bool> replace_file(const std::string& path, std::string_view bytes) {
  std::string beside = path + ".XXXXXX";
  const int descriptor = ::mkostemp(beside.data(), O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path);
  if (!fill(descriptor, path, bytes) || ::rename(beside.c_str(), path.c_str()) != 0) {
    const Error error = cannot_write(path);
    ::unlink(beside.c_str());
    return error;
  }
  sync_folder(path);
  return true;
}

}  // namespace gannet
