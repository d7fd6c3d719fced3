#include "knowledge/similar_names.h"

#include <algorithm>
#include <bit>

#include "base/bytes.h"

namespace gannet::knowledge {
namespace {

constexpr std::size_t shortest_alike = 5;   // "ebay" and "eday" are too near to each other's neighbours
constexpr std::size_t shortest_edited = 6;  // one letter more or less makes another word of a short one
constexpr std::size_t shortest_inside = 5;
constexpr std::size_t longest = 63;  // of a DNS label, RFC 1035 2.3.4

/// Characters that are taken for another at a glance. Two that look like one come first.
struct Pair {
  std::string_view two;
  char one;
};
constexpr Pair pairs[] = {{"rn", 'm'}, {"vv", 'w'}, {"cl", 'd'}};

constexpr char single(char c) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
    case 'i':
      return 'l';
    case '3':
      return 'e';
    case '4':
      return 'a';
    case '5':
      return 's';
    case '8':
      return 'b';
    default:
      return c;
  }
}

std::uint32_t letters_of(std::string_view text) {
  std::uint32_t mask = 0;
  for (const char c : text) mask |= 1u << (is_lower(c) ? c - 'a' : 26 + (c & 3));
  return mask;
}

/// The label in front of the public suffix: "paypal" of "paypal.co.uk".
std::string_view main_label(std::string_view domain) {
  const std::string_view registrable = url::registrable_domain(domain);
  return registrable.substr(0, registrable.find('.'));
}

/// The domain stands for the organisation's name: "atlas.example" of a provider called otherwise imitates nobody.
bool is_named_after(std::string_view label, const Organisation& organisation) {
  constexpr std::size_t shortest = 4;
  return std::any_of(organisation.names.begin(), organisation.names.end(), [&](std::string_view name) {
    std::string squashed;
    for (const char c : name) {
      if (is_ascii(c) && is_alnum(c)) squashed.push_back(to_lower(c));
    }
    if (squashed.size() < shortest) return false;
    return squashed.find(label) != std::string::npos || label.find(squashed) != std::string_view::npos;
  });
}

bool is_one_word(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return is_ascii(c) && is_alnum(c); });
}

}  // namespace

std::string skeleton(std::string_view label) {
  std::string out;
  out.reserve(label.size());
  for (std::size_t at = 0; at < label.size(); ++at) {
    const char c = to_lower(label[at]);
    if (at + 1 < label.size()) {
      const char next = to_lower(label[at + 1]);
      const auto* const pair =
          std::find_if(std::begin(pairs), std::end(pairs), [&](const Pair& p) { return p.two[0] == c && p.two[1] == next; });
      if (pair != std::end(pairs)) {
        out.push_back(pair->one);
        ++at;
        continue;
      }
    }
    if (c != '-') out.push_back(single(c));
  }
  return out;
}

bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t front = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  a.remove_prefix(front);
  b.remove_prefix(front);
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (b.size() <= 1) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

SimilarNames::SimilarNames(std::span<const Organisation> organisations) {
  const auto add = [&](std::string_view label, const Organisation& organisation) {
    if (label.size() < 4 || label.size() > longest) return;
    Name name{to_lower(label), skeleton(label), 0, 0, &organisation};
    name.letters = letters_of(name.skeleton);
    name.label_letters = letters_of(name.label);
    names_.push_back(std::move(name));
  };
  for (const Organisation& organisation : organisations) {
    for (const std::string_view domain : organisation.domains) {
      const std::string_view label = main_label(domain);
      if (is_named_after(label, organisation)) add(label, organisation);
    }
    for (const std::string_view name : organisation.names) {
      if (is_one_word(name)) add(name, organisation);
    }
  }
  const auto before = [](const Name& a, const Name& b) {
    return a.skeleton.size() != b.skeleton.size() ? a.skeleton.size() < b.skeleton.size() : a.label < b.label;
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

const SimilarNames::Name* SimilarNames::imitated_by(std::string_view label) const {
  if (label.size() < shortest_alike || label.size() > longest || names_.empty()) return nullptr;
  const std::string wanted = skeleton(label);
  const std::string lower = to_lower(label);
  const std::uint32_t letters = letters_of(wanted);
  const Name* edited = nullptr;
  const std::size_t first = starts_[wanted.size() > 0 ? wanted.size() - 1 : 0], last = starts_[wanted.size() + 2];
  for (std::size_t i = first; i < last; ++i) {
    const Name& name = names_[i];
    // One edit changes at most one letter for another.
    if (std::popcount(letters ^ name.letters) > 2 || name.label.size() < shortest_alike) continue;
    if (name.label == lower) return nullptr;
    if (name.organisation->ambiguous) continue;
    if (name.skeleton == wanted) return &name;
    if (edited == nullptr && name.label.size() >= shortest_edited && lower.size() >= shortest_edited &&
        within_one_edit(name.skeleton, wanted))
      edited = &name;
  }
  return edited;
}

SimilarNames::Inside SimilarNames::inside(std::string_view label) const {
  Inside found;
  if (label.size() > 253) return found;
  const std::uint32_t letters = letters_of(label);
  for (std::size_t i = 0; i < masks_.size(); ++i) {
    if ((masks_[i] & ~letters) != 0) continue;
    const Name& name = names_[i];
    if (name.label.size() < shortest_inside || name.label.size() > label.size() || name.organisation->ambiguous) continue;
    if (found.name != nullptr && name.label.size() <= found.name->label.size()) continue;
    const std::size_t at = label.find(name.label);
    if (at != std::string_view::npos) found = {&name, at};
  }
  return found;
}

}  // namespace gannet::knowledge
