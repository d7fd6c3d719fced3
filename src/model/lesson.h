// A message that somebody reported, as far as learning is concerned.
#pragma once

#include <cstdint>
#include <vector>

#include "model/overlay_data.h"
#include "model/text_features.h"

namespace gannet::model {

/// The buckets of the telling pairs of neighbours, rising. Single words are left out: people report mostly what was missed, so
/// that the words of all mail would come to speak against all mail. Of pairs other mail has few, and they can be shown to a
/// person.
std::vector<std::uint32_t> learnable(const TextFeatures& features);

/// A message of fewer says nothing, and nothing is said of it.
constexpr std::size_t fewest_learnable = 4;

/// What each of so many features counts: long messages weigh no more than short ones.
double value_of_learnable(std::size_t count);

struct Lesson {
  std::vector<std::uint32_t> buckets;  // learnable(), rising
  Taught taught = Taught::danger;
  double danger = 0, unwanted = 0;  // log-odds without what was learned here
};

/// MinHash of its words: copies of one campaign agree in most places. Of words, not of shingles as `eval` does: the texts are
/// not at hand any more when the next report comes.
std::array<std::uint16_t, 64> campaign_of(const Lesson& lesson);
/// The share of places in which two agree.
double likeness(const std::array<std::uint16_t, 64>& a, const std::array<std::uint16_t, 64>& b);

/// Of the very words.
std::uint64_t hash_of_words(const Lesson& lesson);

}  // namespace gannet::model
