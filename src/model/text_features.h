// What the text model sees of a message: the words that the reader sees, in the form in which phrases are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace gannet::model {

constexpr std::uint32_t bucket_bits = 18;
constexpr std::uint32_t bucket_count = 1u << bucket_bits;

/// A word, or two neighbours, and the bucket that its hash falls into.
struct TextFeature {
  std::uint32_t bucket = 0;
  std::uint32_t begin = 0, end = 0;  // in TextFeatures::text
};

/// Of one message.
struct TextFeatures {
  std::string text;              // subject and visible text as Knowledge::plain() writes them
  std::vector<TextFeature> all;  // one a bucket, in reading order, at most `most_features`
};
constexpr std::size_t most_features = 1500;

/// Characters that are written without spaces between words.
bool is_unspaced(char32_t c);

/// Fills `features`. Left out: what a list adds below, the reader's own names and domains (they would tell the mailbox, not the
/// kind of mail), words of more than 24 letters (tokens of machines). Digits count as one. Writing without spaces is read in
/// pairs of characters.
void text_features(const facts::Facts& facts, const knowledge::Knowledge& knowledge, TextFeatures& features);

}  // namespace gannet::model
