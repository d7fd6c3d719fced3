// Texts and lists of texts in the compiled file, bounds-checked: what points outside reads as empty.
#pragma once

#include <string>
#include <vector>

#include "knowledge/records.h"

namespace gannet::knowledge {

class Strings {
 public:
  Strings() = default;
  explicit Strings(const Image& image) : bytes_(image.section(Section::strings)) {
    const auto [references, count] = image.records<StringRef>(Section::references);
    references_ = references;
    reference_count_ = count;
  }

  std::string_view text(StringRef ref) const {
    if (ref.at > bytes_.size() || ref.size > bytes_.size() - ref.at) return {};
    return bytes_.substr(ref.at, ref.size);
  }
  std::size_t size(ListRef list) const {
    return list.first > reference_count_ || list.count > reference_count_ - list.first ? 0 : list.count;
  }
  /// Precondition: place < size(list).
  std::string_view item(ListRef list, std::size_t place) const { return text(references_[list.first + place]); }
  std::vector<std::string> items(ListRef list) const {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < size(list); ++i) all.emplace_back(item(list, i));
    return all;
  }

 private:
  std::string_view bytes_;
  const StringRef* references_ = nullptr;
  std::size_t reference_count_ = 0;
};

}  // namespace gannet::knowledge
