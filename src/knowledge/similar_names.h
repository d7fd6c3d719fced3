// What a host name imitates: the names of organisations as they stand in domains, searched for look-alikes.
// A swapped letter, a digit for a letter, two letters that look like one, a letter too many or too few.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"

namespace gannet::knowledge {

/// The form in which names that look alike are equal: "paypa1" and "paypal", "rnicrosoft" and "microsoft". ASCII in and out.
std::string skeleton(std::string_view label);

/// One insertion, deletion, substitution or swap of neighbours apart, or equal.
bool within_one_edit(std::string_view a, std::string_view b);

/// Immutable, thread-safe. The organisations must outlive it.
class SimilarNames {
 public:
  SimilarNames() = default;
  explicit SimilarNames(std::span<const Organisation> organisations);

  struct Name {
    std::string label;  // "paypal"
    std::string skeleton;
    std::uint32_t letters = 0;        // which letters the skeleton has, as bits
    std::uint32_t label_letters = 0;  // which letters the label has
    const Organisation* organisation = nullptr;
  };

  /// The name that `label` looks like without being it; null when there is none.
  const Name* imitated_by(std::string_view label) const;

  /// The longest name that stands inside `label`, and where; names shorter than five letters and everyday words are left out.
  struct Inside {
    const Name* name = nullptr;
    std::size_t at = 0;
  };
  Inside inside(std::string_view label) const;

 private:
  std::vector<Name> names_;            // by length of the skeleton
  std::vector<std::uint32_t> masks_;   // label_letters of each: the search inside a label reads these and little else
  std::vector<std::uint32_t> starts_;  // where each length begins
};

}  // namespace gannet::knowledge
