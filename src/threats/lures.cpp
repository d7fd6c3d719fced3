#include "threats/lures.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::threats {

Wording::Wording(std::string_view text) {
  bool placeholder = false;
  std::uint32_t hash = 2166136261u;  // FNV-1a
  bool inside = false;
  const auto end_word = [&] {
    if (inside) words_.push_back(hash);
    hash = 2166136261u;
    inside = false;
  };
  for (const char c : text) {
    if (c == '{' || c == '}') {
      placeholder = c == '{';
      end_word();
    } else if (is_alnum(c) || !is_ascii(c)) {
      if (placeholder) continue;
      hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 16777619u;
      inside = true;
    } else {
      end_word();
    }
  }
  end_word();
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

double Wording::within(const Wording& other) const {
  if (words_.size() < 2) return 0;
  std::vector<std::uint32_t> common;
  std::set_intersection(words_.begin(), words_.end(), other.words_.begin(), other.words_.end(), std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(words_.size());
}

}  // namespace gannet::threats
