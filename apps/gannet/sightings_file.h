// The file that --sightings names: a line for each message that is a known threat.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "gannet/result.h"
#include "publish/sightings.h"

namespace gannet::app {

class SightingsFile {
 public:
  /// Appends to the file. An empty path: none is wanted.
  static Result<SightingsFile> open(const std::string& path);

  bool is_open() const { return file_ != nullptr; }
  /// Writes what publish::sighting_of() gave. An empty text, or what went wrong: then nothing more is written.
  /// Precondition: is_open().
  std::string add(const std::string& line);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace gannet::app
