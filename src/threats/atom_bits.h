// Which conditions of the whole database hold for one message: a bit each.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gannet::threats {

class AtomBits {
 public:
  explicit AtomBits(std::size_t count) : words_((count + 63) / 64) {}

  void set(std::uint32_t place) { words_[place / 64] |= std::uint64_t{1} << (place % 64); }
  bool test(std::uint32_t place) const { return (words_[place / 64] >> (place % 64) & 1) != 0; }

  /// Calls use(place) for each that is set, lowest first.
  template <typename Use>
  void each(Use use) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        use(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
      }
    }
  }

  bool any_of(std::span<const std::uint32_t> places) const {
    for (const std::uint32_t place : places) {
      if (test(place)) return true;
    }
    return false;
  }
  bool all_of(std::span<const std::uint32_t> places) const {
    for (const std::uint32_t place : places) {
      if (!test(place)) return false;
    }
    return true;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace gannet::threats
