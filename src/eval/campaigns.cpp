#include "eval/campaigns.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::eval {
namespace {

constexpr std::uint64_t mixed(std::uint64_t value) {  // the finaliser of SplitMix64
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
  return value ^ (value >> 31);
}

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
  Signature signature;
  signature.fill(0xFFFFFFFFu);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const std::uint64_t shingle = mixed(words[i] + 3 * words[i + 1] + 7 * words[i + 2]);
    const auto a = static_cast<std::uint32_t>(shingle), b = static_cast<std::uint32_t>(shingle >> 32) | 1u;
    for (std::uint32_t place = 0; place < signature_size; ++place) {
      // Double hashing stands for as many hash functions as there are places.
      std::uint32_t value = (a + place * b) * 0x9E3779B1u;
      value ^= value >> 15;
      signature[place] = std::min(signature[place], value);
    }
  }
  return signature;
}

}  // namespace

Signature signature_of(std::string_view text) {
  return signature_of_words(words_of(text));
}

double likeness(const Signature& a, const Signature& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < signature_size; ++i) equal += a[i] == b[i] ? 1u : 0u;
  return static_cast<double>(equal) / signature_size;
}

std::size_t Campaigns::add(std::string_view text) {
  const std::vector<std::uint64_t> words = words_of(text);
  if (words.size() < shortest) return next_++;
  const Signature signature = signature_of_words(words);
  std::array<std::uint64_t, bands> keys{};
  for (std::size_t band = 0; band < bands; ++band) {
    std::uint64_t key = band + 1;
    for (std::size_t row = 0; row < rows; ++row) key = mixed(key * 31 + signature[band * rows + row]);
    keys[band] = key;
    const auto bucket = buckets_.find(key);
    if (bucket == buckets_.end()) continue;
    for (const std::uint32_t other : bucket->second) {
      if (likeness(signature, signatures_[other]) >= least_) return numbers_[other];
    }
  }
  const auto place = static_cast<std::uint32_t>(signatures_.size());
  signatures_.push_back(signature);
  numbers_.push_back(next_);
  for (std::size_t band = 0; band < bands; ++band) buckets_[keys[band]].push_back(place);
  return next_++;
}

}  // namespace gannet::eval
