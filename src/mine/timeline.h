// How many messages came when, in bounded memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gannet::mine {

/// Days since 1970-01-01 (UTC).
using Day = std::int32_t;

std::string day_text(Day day);    // "2026-11-28"
std::string month_text(Day day);  // "2026-11"

class Timeline {
 public:
  static constexpr std::size_t most_bins = 64;

  /// Days that no mail can be of (before 1980, after 2099) are left out.
  void add(Day day, std::uint32_t times = 1);
  void join(const Timeline& other);

  bool empty() const { return bins_.empty(); }
  /// Preconditions: not empty().
  Day first() const { return first_; }
  Day last() const { return last_; }

  struct Bin {
    Day begin = 0;  // first day
    Day days = 1;   // how many
    std::uint32_t messages = 0;
  };
  /// Those with messages, in order. All are equally long: one day, or a power of two.
  std::vector<Bin> bins() const;

 private:
  void coarsen();

  Day first_ = 0, last_ = 0;
  Day width_ = 1;      // a power of two
  Day begin_bin_ = 0;  // number of the first bin: its first day is that times the width
  std::vector<std::uint32_t> bins_;
};

}  // namespace gannet::mine
