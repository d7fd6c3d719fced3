// Short numbers for texts that come back in many campaigns: signs, brands, languages.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gannet::mine {

using Name = std::uint32_t;

class Names {
 public:
  Name of(std::string_view text) {
    if (const auto found = numbers_.find(text); found != numbers_.end()) return found->second;
    texts_.emplace_back(text);
    const auto number = static_cast<Name>(texts_.size() - 1);
    numbers_.emplace(texts_.back(), number);  // a deque keeps its elements in place
    return number;
  }
  const std::string& text(Name name) const { return texts_[name]; }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, Name> numbers_;
};

}  // namespace gannet::mine
