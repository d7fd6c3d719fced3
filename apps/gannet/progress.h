// A bar on standard error while many messages are scanned. Silent when that is not a terminal.
#pragma once

#include <chrono>
#include <cstddef>

namespace gannet::app {

class Progress {
 public:
  explicit Progress(bool wanted);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Draws anew, a few times a second at most.
  void update(double fraction, std::size_t messages, std::size_t dangers);
  /// Clears the line, before something else is printed there.
  void hide();

 private:
  using Clock = std::chrono::steady_clock;
  bool on_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace gannet::app
