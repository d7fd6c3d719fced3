// How often things were seen, in bounded memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gannet::mine {

/// Counts the most frequent of many things (A. Metwally 2005, Space-Saving): a new one takes the place of the rarest, with its
/// count. What makes up more than one of `capacity` is always there; counts are at most too high by one of `capacity`.
template <typename Thing>
class Counter {
 public:
  using Entry = std::pair<Thing, std::uint32_t>;

  explicit Counter(std::size_t capacity) : capacity_(static_cast<std::uint32_t>(capacity)) {}

  void add(const Thing& thing, std::uint32_t times = 1) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.first == thing; });
    if (found != entries_.end()) {
      found->second += times;
    } else if (entries_.size() < capacity_) {
      entries_.emplace_back(thing, times);
    } else {
      auto& rarest = *std::min_element(entries_.begin(), entries_.end(),
                                       [](const Entry& a, const Entry& b) { return a.second < b.second; });
      rarest = {thing, rarest.second + times};
    }
  }

  void join(const Counter& other) {
    for (const Entry& entry : other.entries_) add(entry.first, entry.second);
  }

  /// The most frequent first; of equally frequent ones in their own order.
  std::vector<Entry> sorted() const {
    std::vector<Entry> sorted = entries_;
    std::sort(sorted.begin(), sorted.end(),
              [](const Entry& a, const Entry& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    return sorted;
  }

  bool empty() const { return entries_.empty(); }
  /// The most frequent one; what a Thing is by default when there is none.
  Thing first() const { return empty() ? Thing() : sorted().front().first; }

 private:
  std::uint32_t capacity_;
  std::vector<Entry> entries_;
};

}  // namespace gannet::mine
