#include "sightings_file.h"

#include <cerrno>
#include <cstring>

namespace gannet::app {

Result<SightingsFile> SightingsFile::open(const std::string& path) {
  SightingsFile sightings;
  if (path.empty()) return sightings;
  sightings.path_ = path;
  sightings.file_.reset(std::fopen(path.c_str(), "abe"));
  if (sightings.file_ == nullptr)
    return Error{path + ": cannot be written (" + std::strerror(errno) + "); name another file by --sightings"};
  return sightings;
}

/// Whole lines at once, so that several scans may append to one file.
std::string SightingsFile::add(const std::string& line) {
  if (std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size() && std::fflush(file_.get()) == 0) return {};
  file_.reset();
  return path_ + ": cannot be written; is the disk full?";
}

}  // namespace gannet::app
