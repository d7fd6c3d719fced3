// How close a short text comes to the wordings an entry lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gannet::threats {

/// A wording as a sorted set of word hashes; placeholders ("{provider}") are left out.
class Wording {
 public:
  explicit Wording(std::string_view text);

  /// Share of this wording's words that `other` holds, 0 to 1; 0 for wordings of less than two words.
  double within(const Wording& other) const;

 private:
  std::vector<std::uint32_t> words_;
};

}  // namespace gannet::threats
