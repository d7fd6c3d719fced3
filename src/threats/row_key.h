// The key by which words in a row are found: of the first two, or of the only one.
#pragma once

#include "base/minhash.h"
#include "threats/words.h"

namespace gannet::threats {

constexpr std::uint64_t row_key(WordHash only) {
  return minhash::mixed(only + 1);
}
constexpr std::uint64_t row_key(WordHash first, WordHash second) {
  return (first ^ (second << 21 | second >> 43)) * 0x9E3779B97F4A7C15ull;
}

}  // namespace gannet::threats
