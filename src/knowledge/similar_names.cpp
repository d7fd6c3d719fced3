#include "knowledge/similar_names.h"

#include <algorithm>

#include "base/bytes.h"
#include "knowledge/records.h"
#include "knowledge/strings.h"

namespace gannet::knowledge {
namespace {

constexpr std::size_t shortest_alike = 5;  // "ebay" and "eday" are too near to each other's neighbours
constexpr std::size_t shortest_inside = 5;
constexpr std::size_t longest = 63;  // of a DNS label, RFC 1035 2.3.4

/// The word between hyphens, digits and ends.
bool is_whole_word(std::string_view label, std::size_t at, std::size_t size) {
  return (at == 0 || !is_alpha(label[at - 1])) && (at + size >= label.size() || !is_alpha(label[at + size]));
}

/// By the first two characters: digits, letters, and all others as one.
constexpr std::size_t key_count = 37, bucket_count = key_count * key_count;
constexpr std::size_t key_of_character(char c) {
  return is_digit(c) ? static_cast<std::size_t>(c - '0') : is_lower(c) ? static_cast<std::size_t>(10 + (c - 'a')) : 36;
}
constexpr std::size_t bucket_of(std::string_view text) {
  return key_of_character(text[0]) * key_count + key_of_character(text[1]);
}

}  // namespace

SimilarNames::SimilarNames(const Image& image, std::span<const Organisation> organisations, const SimilarLetters& letters)
    : letters_(&letters) {
  const Strings strings(image);
  const auto [records, count] = image.records<SimilarNameRecord>(Section::similar_names);
  names_.reserve(count);  // by_label_ points into it
  for (std::size_t i = 0; i < count; ++i) {
    if (records[i].organisation >= organisations.size()) continue;
    names_.push_back({strings.text(records[i].label), strings.text(records[i].skeleton),
                      &organisations[records[i].organisation], records[i].is_short != 0});
    masks_.push_back(letters_of(names_.back().skeleton));
  }
  starts_.assign(longest + 3, static_cast<std::uint32_t>(names_.size()));
  for (std::size_t i = names_.size(); i-- > 0;) {
    for (std::size_t length = 0; length <= std::min(names_[i].skeleton.size(), longest); ++length) {
      starts_[length] = std::min(starts_[length], static_cast<std::uint32_t>(i));
    }
  }
  const auto [order, order_count] = image.records<std::uint32_t>(Section::similar_order);
  buckets_.assign(bucket_count + 1, 0);
  for (std::size_t i = 0; i < order_count; ++i) {
    if (order[i] >= names_.size() || names_[order[i]].label.size() < 2) continue;
    by_label_.push_back(&names_[order[i]]);
    ++buckets_[bucket_of(by_label_.back()->label) + 1];
  }
  for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) buckets_[bucket + 1] += buckets_[bucket];
}

SimilarNames::Imitated SimilarNames::imitated_by(std::string_view label, bool folded) const {
  if (label.size() < shortest_alike || label.size() > longest || names_.empty()) return {};
  const std::string wanted = letters_->skeleton(label);
  const std::string lower = to_lower(label);
  const std::uint32_t letters = letters_of(wanted);
  Imitated found;
  const std::size_t first = starts_[wanted.empty() ? 0 : wanted.size() - 1], last = starts_[wanted.size() + 2];
  for (std::size_t i = first; i < last; ++i) {
    if (!may_be_one_edit(letters, masks_[i])) continue;
    const Name& name = names_[i];
    if (name.label.size() < shortest_alike || name.is_short) continue;
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
  if (label.size() > 253 || by_label_.empty()) return found;
  std::size_t longest_found = 0;
  for (std::size_t at = 0; at + 1 < label.size(); ++at) {
    const std::string_view rest = label.substr(at);
    const std::size_t bucket = bucket_of(rest);
    for (std::size_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
      const Name& name = *by_label_[i];
      if (name.label.size() <= longest_found || !rest.starts_with(name.label)) continue;
      const bool long_enough = name.label.size() >= shortest_inside && !name.organisation->ambiguous;
      if (name.is_short ? !is_whole_word(label, at, name.label.size()) : !long_enough) continue;
      found = {&name, at};
      longest_found = name.label.size();
    }
  }
  return found;
}

}  // namespace gannet::knowledge
