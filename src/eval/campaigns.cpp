#include "eval/campaigns.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::eval {
namespace {

using minhash::mixed;

bool is_of_word(char c) {
  return is_alnum(c) || !is_ascii(c);
}

std::vector<std::uint64_t> words_of(std::string_view text) {
  constexpr std::size_t most = 4000;
  std::vector<std::uint64_t> words;
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    if (!is_of_word(text[at])) {
      ++at;
      continue;
    }
    std::uint64_t word = 0xCBF29CE484222325ull;
    for (; at < text.size() && is_of_word(text[at]); ++at) {
      const char c = is_digit(text[at]) ? '0' : to_lower(text[at]);
      word = (word ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
    }
    words.push_back(mixed(word));
  }
  return words;
}

Signature signature_of_words(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) shingles.push_back(mixed(words[i] + 3 * words[i + 1] + 7 * words[i + 2]));
  return minhash::by_many_hashes(shingles);
}

}  // namespace

Signature signature_of(std::string_view text) {
  return signature_of_words(words_of(text));
}

std::size_t Campaigns::add(std::string_view text) {
  const std::vector<std::uint64_t> words = words_of(text);
  if (words.size() < shortest) return next_++;
  const Signature signature = signature_of_words(words);
  std::array<std::uint64_t, minhash::bands> keys{};
  for (std::size_t band = 0; band < minhash::bands; ++band) {
    keys[band] = minhash::band_key(signature, band);
    const auto bucket = buckets_.find(keys[band]);
    if (bucket == buckets_.end()) continue;
    for (const std::uint32_t other : bucket->second) {
      if (likeness(signature, signatures_[other]) >= least_) return numbers_[other];
    }
  }
  const auto place = static_cast<std::uint32_t>(signatures_.size());
  signatures_.push_back(signature);
  numbers_.push_back(next_);
  for (std::size_t band = 0; band < minhash::bands; ++band) buckets_[keys[band]].push_back(place);
  return next_++;
}

}  // namespace gannet::eval
