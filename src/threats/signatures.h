// Near-duplicates: signatures of what a message says and of how its HTML is built.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/minhash.h"
#include "facts/facts.h"
#include "threats/words.h"

namespace gannet::threats {

/// None where there is too little to tell by.
struct Signatures {
  std::optional<minhash::Signature> text, structure;
};

/// `words` are those of Facts::text.
Signatures signatures_of(const facts::Facts& facts, std::span<const WordHash> words);
Signatures signatures_of_message(std::string_view bytes, const knowledge::Knowledge& knowledge);

/// Half of minhash::band_key(), as the compiled file holds it.
std::uint32_t short_band_key(const minhash::Signature& signature, std::size_t band);

/// A wording's distinct words, sorted; {placeholders} are left out.
std::vector<WordHash> words_of_wording(std::string_view wording, const knowledge::Knowledge& knowledge);

}  // namespace gannet::threats
