// SipHash-2-4 (J.-P. Aumasson, D. Bernstein 2012): a keyed hash of short texts. Without the key nothing can be said of the
// text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gannet {

using SipKey = std::array<std::uint64_t, 2>;

std::uint64_t siphash(std::string_view text, const SipKey& key);

}  // namespace gannet
