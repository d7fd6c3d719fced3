#include "knowledge/similar_names.h"

#include <algorithm>
#include <bit>

#include "base/bytes.h"

namespace gannet::knowledge {
namespace {

constexpr std::size_t shortest_alike = 5;  // "ebay" and "eday" are too near to each other's neighbours
constexpr std::size_t shortest_inside = 5;
constexpr std::size_t shortest_name = 4;
constexpr std::size_t shortest_marked = 2;  // marked as short: "dhl", "o2"
constexpr std::size_t longest = 63;         // of a DNS label, RFC 1035 2.3.4

/// The label in front of the public suffix: "paypal" of "paypal.co.uk".
std::string_view main_label(std::string_view domain) {
  const std::string_view registrable = url::registrable_domain(domain);
  return registrable.substr(0, registrable.find('.'));
}

/// The domain stands for the organisation's name, not for a word of a long one ("canada" of Canada Revenue Agency):
/// "atlas.example" of a provider called otherwise imitates nobody.
bool is_named_after(std::string_view label, const Organisation& organisation) {
  constexpr std::size_t shortest = 4;
  return std::any_of(organisation.names.begin(), organisation.names.end(), [&](std::string_view name) {
    std::string squashed;
    for (const char c : name) {
      if (is_ascii(c) && is_alnum(c)) squashed.push_back(to_lower(c));
    }
    if (squashed.size() < shortest) return false;
    const bool is_most_of_it = 2 * label.size() > squashed.size() && squashed.find(label) != std::string::npos;
    return is_most_of_it || label.find(squashed) != std::string_view::npos;
  });
}

/// Of two that both have "amazon" in a name, the one that is called so comes first.
bool is_whole_name(std::string_view label, const Organisation& organisation) {
  return iequals(organisation.name, label) || std::any_of(organisation.names.begin(), organisation.names.end(),
                                                          [&](std::string_view name) { return iequals(name, label); });
}

bool is_one_word(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return is_ascii(c) && is_alnum(c); });
}

/// The word between hyphens, digits and ends.
bool is_whole_word(std::string_view label, std::size_t at, std::size_t size) {
  return (at == 0 || !is_alpha(label[at - 1])) && (at + size >= label.size() || !is_alpha(label[at + size]));
}

std::size_t find_word(std::string_view label, std::string_view word) {
  for (std::size_t at = label.find(word); at != std::string_view::npos; at = label.find(word, at + 1)) {
    if (is_whole_word(label, at, word.size())) return at;
  }
  return std::string_view::npos;
}

}  // namespace

SimilarNames::SimilarNames(std::span<const Organisation> organisations, const SimilarLetters& letters,
                           const std::function<bool(std::string_view)>& is_lure)
    : letters_(&letters) {
  const auto add = [&](std::string_view label, const Organisation& organisation, bool is_short) {
    if (label.size() < (is_short ? shortest_marked : shortest_name) || label.size() > longest) return;
    Name name{to_lower(label), letters.skeleton(label), 0, 0, &organisation, is_short, is_whole_name(label, organisation)};
    if (is_lure(name.label)) return;
    name.letters = letters_of(name.skeleton);
    name.label_letters = letters_of(name.label);
    names_.push_back(std::move(name));
  };
  for (const Organisation& organisation : organisations) {
    for (const std::string_view name : organisation.short_names) {
      if (is_one_word(name)) add(name, organisation, true);
    }
    for (const std::string_view domain : organisation.domains) {
      const std::string_view label = main_label(domain);
      if (is_named_after(label, organisation)) add(label, organisation, false);
    }
    for (const std::string_view name : organisation.names) {
      if (is_one_word(name)) add(name, organisation, false);
    }
  }
  const auto before = [](const Name& a, const Name& b) {
    if (a.skeleton.size() != b.skeleton.size()) return a.skeleton.size() < b.skeleton.size();
    return a.label != b.label ? a.label < b.label : a.is_whole > b.is_whole;
  };
  std::stable_sort(names_.begin(), names_.end(), before);
  names_.erase(std::unique(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.label == b.label; }),
               names_.end());
  for (const Name& name : names_) masks_.push_back(name.label_letters);
  starts_.assign(longest + 3, static_cast<std::uint32_t>(names_.size()));
  for (std::size_t i = names_.size(); i-- > 0;) {
    for (std::size_t length = 0; length <= names_[i].skeleton.size(); ++length) {
      starts_[length] = std::min(starts_[length], static_cast<std::uint32_t>(i));
    }
  }
}

SimilarNames::Imitated SimilarNames::imitated_by(std::string_view label, bool folded) const {
  if (label.size() < shortest_alike || label.size() > longest || names_.empty()) return {};
  const std::string wanted = letters_->skeleton(label);
  const std::string lower = to_lower(label);
  const std::uint32_t letters = letters_of(wanted);
  Imitated found;
  const std::size_t first = starts_[wanted.empty() ? 0 : wanted.size() - 1], last = starts_[wanted.size() + 2];
  for (std::size_t i = first; i < last; ++i) {
    const Name& name = names_[i];
    // One edit changes at most one letter for another.
    if (std::popcount(letters ^ name.letters) > 2 || name.label.size() < shortest_alike || name.is_short) continue;
    if (name.label == lower) return folded ? Imitated{&name, Way::looks} : Imitated{};
    const std::optional<Way> way = likeness(*letters_, {name.label, name.skeleton}, {lower, wanted});
    if (!way) continue;
    const bool by_looks = way == Way::looks || way == Way::swapped;
    if (name.organisation->ambiguous && !by_looks) continue;  // words are near to its name
    if (found.name == nullptr || (by_looks && found.way != Way::looks && found.way != Way::swapped)) found = {&name, *way};
  }
  return found;
}

SimilarNames::Inside SimilarNames::inside(std::string_view label) const {
  Inside found;
  if (label.size() > 253) return found;
  const std::uint32_t letters = letters_of(label);
  for (std::size_t i = 0; i < masks_.size(); ++i) {
    if ((masks_[i] & ~letters) != 0) continue;
    const Name& name = names_[i];
    if (name.label.size() > label.size() ||
        (!name.is_short && (name.label.size() < shortest_inside || name.organisation->ambiguous)))
      continue;
    if (found.name != nullptr && name.label.size() <= found.name->label.size()) continue;
    const std::size_t at = name.is_short ? find_word(label, name.label) : label.find(name.label);
    if (at != std::string_view::npos) found = {&name, at};
  }
  return found;
}

}  // namespace gannet::knowledge
