// One campaign: what its messages have in common, in bounded memory.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "mine/counter.h"
#include "mine/names.h"
#include "mine/timeline.h"
#include "mine/trace.h"

namespace gannet::mine {

class Campaign {
 public:
  void add(const Trace& trace, Names& names);
  /// Takes in all of `other`.
  void join(const Campaign& other);

  std::uint32_t size() const { return size_; }
  const Timeline& timeline() const { return timeline_; }
  /// Of most of its messages; of two equally frequent the more severe.
  Level level() const;
  std::uint32_t of_level(Level level) const { return levels_[static_cast<std::size_t>(level)]; }
  bool is_warned_of() const { return level() == Level::danger || level() == Level::caution; }

  /// Most frequent first. What a message does not tell is not counted.
  Counter<std::string> subjects{4}, hosts{6};
  Counter<Name> languages{4}, brands{4}, categories{4}, threats{4}, conditions{32};

 private:
  std::uint32_t size_ = 0;
  std::array<std::uint32_t, 4> levels_{};
  Timeline timeline_;
};

/// The most frequent text when more than half of the campaign's messages have it, with their number; else empty.
struct Common {
  std::string text;
  std::uint32_t times = 0;
};
Common common_of(const Counter<Name>& counter, const Campaign& campaign, const Names& names);

}  // namespace gannet::mine
