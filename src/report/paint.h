// ANSI colours, or none.
#pragma once

#include <string>
#include <string_view>

#include "gannet/verdict.h"

namespace gannet::report {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string faint(std::string_view text) const { return wrap("2", text); }
  std::string marked(std::string_view text) const { return wrap("36", text); }
  /// White on the level's colour; without colour, the text alone.
  std::string badge(Level level, std::string_view text) const;
  std::string level(Level level, std::string_view text) const;
  std::string good(std::string_view text) const { return wrap("32", text); }
  std::string bad(std::string_view text) const { return wrap("31", text); }

 private:
  std::string wrap(std::string_view code, std::string_view text) const;
  bool on_;
};

}  // namespace gannet::report
