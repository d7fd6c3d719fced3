// The built program as a process: words in; output, complaints and exit code out.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gannet::test {

struct Ran {
  int code = -1;  // 128 and the signal when one ended it
  std::string out;
  std::string err;
  std::size_t peak_kilobytes = 0;
};

struct Surroundings {
  std::optional<std::string> input;                // through a pipe; else standard input is empty
  std::map<std::string, std::string> environment;  // in addition to ours, without NO_COLOR and what was learned
  std::filesystem::path directory;                 // to run in, when not empty
};

/// Runs gannet with `words`. It finds the data of the build by itself.
Ran gannet(const std::vector<std::string>& words, const Surroundings& surroundings = {});

/// A folder of its own for the running test, gone with the object.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// Writes a file, and the folders it stands in; returns its path.
  std::string file(const std::string& name, const std::string& bytes) const;
  std::string folder(const std::string& name) const;
  std::string path(const std::string& name) const { return (root_ / name).string(); }

 private:
  std::filesystem::path root_;
};

/// A message that nothing is wrong with, and one that is a scam; own writing.
std::string plain_mail(const std::string& subject = "Saturday");
std::string scam_mail();

}  // namespace gannet::test
