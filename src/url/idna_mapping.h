// Where UTS 46 since Unicode 15.1 differs from ICU 72's tables (Unicode 15.0). Browsers follow the newer mapping, and attackers
// know which characters vanish from a host name: U+3164 between two letters must not hide the host from us.
#pragma once

#include <array>
#include <cstdint>

namespace gannet::url {

struct IdnaMapping {
  char32_t first, last;
  char32_t to;  // of `first`, the others in step; 0: ignored
};

/// Code points that ICU 72 knows but maps otherwise, sorted. Those assigned later it refuses. (U+1806, valid now, is refused
/// too.)
inline constexpr std::array<IdnaMapping, 18> newer_idna_mappings = {{
    {0x04C0, 0x04C0, 0x04CF},
    {0x10A0, 0x10C5, 0x2D00},
    {0x115F, 0x1160, 0},
    {0x17B4, 0x17B5, 0},
    {0x180E, 0x180E, 0},
    {0x1E9E, 0x1E9E, 0x00DF},
    {0x2061, 0x2063, 0},
    {0x206A, 0x206F, 0},
    {0x2132, 0x2132, 0x214E},
    {0x2183, 0x2183, 0x2184},
    {0x3164, 0x3164, 0},
    {0xFFA0, 0xFFA0, 0},
    {0x1D173, 0x1D17A, 0},
    {0x2F868, 0x2F868, 0x36FC},
    {0x2F874, 0x2F874, 0x5F53},
    {0x2F91F, 0x2F91F, 0x243AB},
    {0x2F95F, 0x2F95F, 0x7AEE},
    {0x2F9BF, 0x2F9BF, 0x45D7},
}};

}  // namespace gannet::url
