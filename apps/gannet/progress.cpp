#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace gannet::app {
namespace {

constexpr std::size_t bar_width = 30;
constexpr std::chrono::milliseconds interval(100);

}  // namespace

Progress::Progress(bool wanted) : on_(wanted && ::isatty(STDERR_FILENO) != 0) {}

void Progress::update(double fraction, std::size_t messages, std::size_t dangers) {
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < interval) return;
  last_ = now;
  drawn_ = true;
  const double share = std::clamp(fraction, 0.0, 1.0);
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
  const std::string bar = std::string(filled, '#') + std::string(bar_width - filled, '.');
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "\r[%s] %3d%%  %zu messages, %.0f/s, %zu danger\x1b[K", bar.c_str(), static_cast<int>(share * 100),
               messages, static_cast<double>(messages) / seconds, dangers);
  std::fflush(stderr);
}

void Progress::hide() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

}  // namespace gannet::app
