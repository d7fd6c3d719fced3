// Where reports go, and how they may look there.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "gannet/report.h"
#include "gannet/result.h"

namespace gannet::app {

class Output {
 public:
  /// Standard output, or the file `path` when it is not empty.
  static Result<Output> open(const std::string& path);

  void write(std::string_view text);
  bool is_terminal() const { return terminal_; }

  /// Writes what is left. An error when anything could not be written.
  Result<bool> finish();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string name_ = "standard output";
  std::unique_ptr<std::FILE, Close> file_;  // empty: standard output
  bool terminal_ = false;
  bool broken_ = false;
};

/// Width of the terminal and, by `when` (auto, always, never) and NO_COLOR, colours.
Style style_for(const Output& output, std::string_view when);

}  // namespace gannet::app
