// Percent-encoding of URL components (URL Standard section 1.3).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gannet::url {

/// The percent-encode sets, one bit each.
enum class EncodeSet : std::uint8_t {
  c0_control = 1u << 0,
  fragment = 1u << 1,
  query = 1u << 2,
  special_query = 1u << 3,
  path = 1u << 4,
  userinfo = 1u << 5,
};

constexpr std::array<std::uint8_t, 256> make_encode_sets() {
  std::array<std::uint8_t, 256> sets{};
  const auto add = [&](std::string_view characters, unsigned bits) {
    for (const char c : characters) {
      const auto at = static_cast<unsigned char>(c);
      sets[at] = static_cast<std::uint8_t>(sets[at] | bits);
    }
  };
  constexpr unsigned fragment = 1u << 1, query = 1u << 2, special_query = 1u << 3, path = 1u << 4, userinfo = 1u << 5;
  for (std::size_t c = 0; c < 256; ++c) {
    if (c < 0x20 || c > 0x7E) sets[c] = 0x3F;
  }
  add(" \"<>", fragment | query | special_query | path | userinfo);
  add("`", fragment | path | userinfo);
  add("#", query | special_query | path | userinfo);
  add("'", special_query);
  add("?^{}", path | userinfo);
  add("/:;=@[\\]|", userinfo);
  return sets;
}
inline constexpr std::array<std::uint8_t, 256> encode_sets = make_encode_sets();

constexpr bool must_encode(char c, EncodeSet set) {
  return (encode_sets[static_cast<unsigned char>(c)] & static_cast<std::uint8_t>(set)) != 0;
}

/// Appends `text` with the bytes of `set` percent-encoded; malformed UTF-8 becomes %EF%BF%BD.
void append_encoded(std::string& out, std::string_view text, EncodeSet set);

void append_escape(std::string& out, char byte);

}  // namespace gannet::url
