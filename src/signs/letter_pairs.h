// Pairs of letters that words of European languages hardly hold: fewer than 3 in 10,000 pairs of any of nine spelling
// dictionaries (American English, Brazilian and European Portuguese, Dutch, French, German, Italian, Polish, Spanish).
#pragma once

#include <cstdint>

namespace gannet::signs {

/// By the first letter; bit 0 stands for a second letter "a".
constexpr std::uint32_t rare_pairs[26] = {
    0x0000000,  // a before
    0x0E196AC,  // b before cdfhjkmpqvwx
    0x0E0B06A,  // c before bdfgmnpvwx
    0x0810020,  // d before fqx
    0x0000000,  // e before
    0x3E1B686,  // f before bchjkmnpqvwxyz
    0x2E19624,  // g before cfjkmpqvwxz
    0x2A182AC,  // h before cdfhjpqvxz
    0x0000080,  // i before h
    0x1CB8AC2,  // j before bghjlpqrtwxy
    0x2A1906C,  // k before cdfgmpqvxz
    0x0C30200,  // l before jqrwx
    0x2E30EE0,  // m before fghjklqrvwxz
    0x0800000,  // n before x
    0x0000000,  // o before
    0x2E1164E,  // p before bcdgjkmqvwxz
    0x3EFFFFF,  // q before abcdefghijklmnopqrstvwxyz
    0x0800200,  // r before jx
    0x0800000,  // s before x
    0x0810000,  // t before qx
    0x1010000,  // u before qy
    0x3DDB6EE,  // v before bcdfghjkmnpqstuwxyz
    0x2E99A6A,  // w before bdfgjlmpqtvwxz
    0x3777EEE,  // x before bcdfghjklmnoqrsuvwyz
    0x1A10080,  // y before hqvxy
    0x0A102A0,  // z before fhjqvx
};

/// Both lower-case ASCII letters.
constexpr bool is_rare_pair(char first, char second) {
  return ((rare_pairs[first - 'a'] >> (second - 'a')) & 1u) != 0;
}

}  // namespace gannet::signs
