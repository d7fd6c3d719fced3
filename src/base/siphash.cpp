#include "base/siphash.h"

#include <bit>

namespace gannet {
namespace {

struct State {
  std::uint64_t v0, v1, v2, v3;

  void round() {
    v0 += v1, v1 = std::rotl(v1, 13) ^ v0, v0 = std::rotl(v0, 32);
    v2 += v3, v3 = std::rotl(v3, 16) ^ v2;
    v0 += v3, v3 = std::rotl(v3, 21) ^ v0;
    v2 += v1, v1 = std::rotl(v1, 17) ^ v2, v2 = std::rotl(v2, 32);
  }

  void take(std::uint64_t word) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
};

/// Up to eight bytes, the first one lowest.
std::uint64_t word_of(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return word;
}

}  // namespace

std::uint64_t siphash(std::string_view text, const SipKey& key) {
  State state{key[0] ^ 0x736F6D6570736575ull, key[1] ^ 0x646F72616E646F6Dull, key[0] ^ 0x6C7967656E657261ull,
              key[1] ^ 0x7465646279746573ull};
  std::string_view rest = text;
  for (; rest.size() >= 8; rest.remove_prefix(8)) state.take(word_of(rest.substr(0, 8)));
  state.take(word_of(rest) | static_cast<std::uint64_t>(text.size()) << 56);
  state.v2 ^= 0xFF;
  for (int i = 0; i < 4; ++i) state.round();
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

}  // namespace gannet
