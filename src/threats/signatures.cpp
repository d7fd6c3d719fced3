#include "threats/signatures.h"

#include <algorithm>

namespace gannet::threats {
namespace {

// Fewer distinct shingles are no text of its own, or a skeleton that many pages have.
constexpr std::size_t least_text = 12, least_structure = 24;

/// Are there so many distinct ones? Looks no further than needed.
bool has_distinct(std::span<const std::uint64_t> items, std::size_t least) {
  std::vector<std::uint64_t> seen;
  for (const std::uint64_t item : items) {
    if (std::find(seen.begin(), seen.end(), item) == seen.end()) seen.push_back(item);
    if (seen.size() >= least) return true;
  }
  return false;
}

}  // namespace

Signatures signatures_of(const facts::Facts& facts, std::span<const WordHash> words) {
  Signatures signatures;
  std::vector<std::uint64_t> shingles;
  shingles.reserve(words.size());
  shingles_of(words, shingles);
  if (has_distinct(shingles, least_text)) signatures.text = minhash::by_one_hash(shingles);
  for (const facts::Section& section : facts.sections) {  // a message shows one HTML part, as a rule
    if (!has_distinct(section.page.structure, least_structure)) continue;
    signatures.structure = minhash::by_one_hash(section.page.structure);
    break;
  }
  return signatures;
}

Signatures signatures_of_message(std::string_view bytes, const knowledge::Knowledge& knowledge) {
  mime::Message message = mime::Message::parse(bytes);
  facts::Facts facts;
  facts::gather(message, knowledge, {}, facts);
  return signatures_of(facts, words_of_plain(facts.plain_text, most_text));
}

std::uint32_t short_band_key(const minhash::Signature& signature, std::size_t band) {
  return static_cast<std::uint32_t>(minhash::band_key(signature, band));
}

std::vector<WordHash> words_of_wording(std::string_view wording, const knowledge::Knowledge& knowledge) {
  std::string without;
  bool placeholder = false;
  for (const char c : wording) {
    if (c == '{' || c == '}') {
      placeholder = c == '{';
      without += ' ';
    } else if (!placeholder) {
      without += c;
    }
  }
  std::vector<WordHash> words = words_of(without, most_subject, knowledge);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace gannet::threats
