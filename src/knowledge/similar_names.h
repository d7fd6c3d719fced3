// What a host name imitates: the names of organisations as they stand in domains, searched for look-alikes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/content.h"
#include "knowledge/image.h"
#include "knowledge/knowledge.h"
#include "knowledge/similar_letters.h"

namespace gannet::knowledge {

struct SimilarName {
  std::string label, skeleton;
  std::uint32_t organisation = 0;  // its place
  bool is_short = false;           // compared as a whole word only
};
/// When knowledge is compiled: the names of each organisation, one a label. `is_lure`: words that scams put beside a name are
/// no names themselves ("login" of login.gov).
std::vector<SimilarName> similar_names_of(std::span<const OrganisationEntry> organisations, const SimilarLetters& letters,
                                          const std::function<bool(std::string_view)>& is_lure);

/// Immutable, thread-safe. The image, the organisations and the letters must outlive it.
class SimilarNames {
 public:
  SimilarNames() = default;
  SimilarNames(const Image& image, std::span<const Organisation> organisations, const SimilarLetters& letters);

  struct Name {
    std::string_view label;  // "paypal"
    std::string_view skeleton;
    const Organisation* organisation = nullptr;
    bool is_short = false;  // compared as a whole word only
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

  std::size_t size() const { return names_.size(); }

 private:
  const SimilarLetters* letters_ = nullptr;
  std::vector<Name> names_;             // by length of the skeleton
  std::vector<std::uint32_t> masks_;    // the letters of each skeleton: the search reads these and little else
  std::vector<std::uint32_t> starts_;   // where each length begins
  std::vector<const Name*> by_label_;   // by label
  std::vector<std::uint32_t> buckets_;  // where the labels with each two first letters begin in by_label_
};

}  // namespace gannet::knowledge
