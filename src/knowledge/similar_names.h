// What a host name imitates: the names of organisations as they stand in domains, searched for look-alikes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/similar_letters.h"

namespace gannet::knowledge {

/// Immutable, thread-safe. The organisations and letters must outlive it.
class SimilarNames {
 public:
  SimilarNames() = default;
  /// `is_lure`: words that scams put beside a name are no names themselves ("login" of login.gov).
  SimilarNames(std::span<const Organisation> organisations, const SimilarLetters& letters,
               const std::function<bool(std::string_view)>& is_lure);

  struct Name {
    std::string label;  // "paypal"
    std::string skeleton;
    std::uint32_t letters = 0;        // which letters the skeleton has, as bits
    std::uint32_t label_letters = 0;  // which letters the label has
    const Organisation* organisation = nullptr;
    bool is_short = false;  // compared as a whole word only
    bool is_whole = false;  // the whole of one of its names, not only the start of one
  };

  struct Imitated {
    const Name* name = nullptr;
    Way way = Way::looks;
  };
  /// The name that `label` looks like without being it; none for names of their own and for short names. A label that was
  /// `folded` from letters of other alphabets looks like the name it is equal to.
  Imitated imitated_by(std::string_view label, bool folded = false) const;

  /// The longest name that stands inside `label`, and where. A short one only as a word between hyphens, digits and ends.
  struct Inside {
    const Name* name = nullptr;
    std::size_t at = 0;
  };
  Inside inside(std::string_view label) const;

 private:
  const SimilarLetters* letters_ = nullptr;
  std::vector<Name> names_;            // by length of the skeleton
  std::vector<std::uint32_t> masks_;   // label_letters of each: the search inside a label reads these and little else
  std::vector<std::uint32_t> starts_;  // where each length begins
};

}  // namespace gannet::knowledge
