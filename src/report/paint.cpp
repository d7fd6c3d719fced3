#include "report/paint.h"

#include <array>

namespace gannet::report {
namespace {

// By Level: clear green, unwanted blue, caution yellow, danger red.
constexpr std::array<std::string_view, 4> level_codes = {"1;32", "1;34", "1;33", "1;31"};
constexpr std::array<std::string_view, 4> badge_codes = {"1;30;42", "1;97;44", "1;30;43", "1;97;41"};

}  // namespace

std::string Paint::badge(Level level, std::string_view text) const {
  if (!on_) return std::string(text);
  return wrap(badge_codes[static_cast<std::size_t>(level)], " " + std::string(text) + " ");
}

std::string Paint::level(Level level, std::string_view text) const {
  return wrap(level_codes[static_cast<std::size_t>(level)], text);
}

std::string Paint::wrap(std::string_view code, std::string_view text) const {
  if (!on_ || text.empty()) return std::string(text);
  std::string out = "\x1b[";
  out += code;
  out += 'm';
  out += text;
  out += "\x1b[0m";
  return out;
}

}  // namespace gannet::report
