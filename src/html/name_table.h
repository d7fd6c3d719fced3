// A constant table from short names to their index: built at compile time, one multiplication and mostly one comparison a
// lookup.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"

namespace gannet::html {

/// A name being read: its bytes lower-cased eight at a time, so that most names compare as one number.
struct NameKey {
  std::uint64_t head = 0;  // the first eight bytes, lower case, first byte lowest
  std::uint32_t length = 0;

  constexpr void add(char c) {
    if (length < 8) head |= static_cast<std::uint64_t>(static_cast<unsigned char>(to_lower(c))) << (8 * length);
    ++length;
  }
};

constexpr NameKey make_key(std::string_view name) {
  NameKey key;
  for (const char c : name) key.add(c);
  return key;
}

/// Reads a name up to a byte that `stops`, lower-casing its head on the way; `at` is moved behind it.
template <typename Stops>
NameKey read_key(std::string_view source, std::size_t& at, Stops stops) {
  static constexpr auto lower = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<unsigned char>(to_lower(static_cast<char>(i)));
    return table;
  }();
  const auto* const begin = reinterpret_cast<const unsigned char*>(source.data()) + at;
  const auto* const end = reinterpret_cast<const unsigned char*>(source.data()) + source.size();
  const auto* p = begin;
  NameKey key;
  for (unsigned shift = 0; p < end && shift < 64 && !stops(*p); ++p, shift += 8) key.head |= std::uint64_t{lower[*p]} << shift;
  while (p < end && !stops(*p)) ++p;
  key.length = static_cast<std::uint32_t>(p - begin);
  at += key.length;
  return key;
}

/// Open addressing with 2^Bits slots; keep it at most a third full. ASCII case does not matter.
template <std::size_t Count, int Bits>
class NameTable {
 public:
  constexpr explicit NameTable(const std::string_view (&names)[Count], std::size_t first = 0) : names_(names) {
    static_assert(Count < 256 && Count < (std::size_t{1} << Bits));
    for (std::size_t i = first; i < Count; ++i) {
      const NameKey key = make_key(names[i]);
      std::size_t at = mix(key);
      while (slots_[at].used) at = (at + 1) % slots_.size();
      slots_[at] = {key, static_cast<std::uint8_t>(i), true};
    }
  }

  /// The index of `name`, whose key is `key`, or -1.
  int find(NameKey key, std::string_view name) const {
    for (std::size_t at = mix(key); slots_[at].used; at = (at + 1) % slots_.size()) {
      const Slot& slot = slots_[at];
      if (slot.key.head != key.head || slot.key.length != key.length) continue;
      if (key.length <= 8 || iequals(names_[slot.id].substr(8), name.substr(8))) return slot.id;
    }
    return -1;
  }
  int find(std::string_view name) const { return find(make_key(name), name); }

 private:
  struct Slot {
    NameKey key;
    std::uint8_t id = 0;
    bool used = false;
  };
  static constexpr std::size_t mix(NameKey key) {
    return static_cast<std::size_t>(((key.head ^ (key.length * 0x9E3779B97F4A7C15ull)) * 0xD6E8FEB86659FD93ull) >> (64 - Bits));
  }

  const std::string_view (&names_)[Count];
  std::array<Slot, std::size_t{1} << Bits> slots_{};
};

}  // namespace gannet::html
