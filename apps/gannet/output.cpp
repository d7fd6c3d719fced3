#include "output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/bytes.h"

namespace gannet::app {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_colour(const Output& output, std::string_view when) {
  if (when == "always") return true;
  if (when == "never" || is_set("NO_COLOR")) return false;  // https://no-color.org
  const char* const terminal = std::getenv("TERM");
  return output.is_terminal() && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* const columns = std::getenv("COLUMNS");
  return columns != nullptr ? static_cast<std::size_t>(parse_number(columns).value_or(80)) : 80;
}

}  // namespace

Result<Output> Output::open(const std::string& path) {
  Output output;
  if (path.empty()) {
    output.terminal_ = ::isatty(STDOUT_FILENO) != 0;
    return output;
  }
  output.name_ = path;
  output.file_.reset(std::fopen(path.c_str(), "wbe"));
  if (output.file_ == nullptr) {
    return Error{path + ": cannot be written (" + std::strerror(errno) + "); name another file by --output"};
  }
  return output;
}

void Output::write(std::string_view text) {
  std::FILE* const file = file_ != nullptr ? file_.get() : stdout;
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size()) broken_ = true;
  if (terminal_) std::fflush(file);
}

Result<bool> Output::finish() {
  std::FILE* const file = file_ != nullptr ? file_.get() : stdout;
  if (std::fflush(file) != 0 || std::ferror(file) != 0) broken_ = true;
  if (broken_) return Error{name_ + ": not everything could be written; is the disk full?"};
  return true;
}

Style style_for(const Output& output, std::string_view when) {
  Style style;
  style.colour = wants_colour(output, when);
  if (output.is_terminal()) style.width = terminal_width();
  return style;
}

}  // namespace gannet::app
