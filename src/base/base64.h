// Base64 (RFC 4648) as mail and web programs really read it: characters outside the alphabet are passed over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gannet::base64 {

struct Decoded {
  std::size_t bytes = 0;        // written to the output
  std::size_t taken = 0;        // read from the input
  std::size_t foreign = 0;      // bytes passed over that are neither alphabet, padding nor white space
  bool truncated = false;       // the last group has neither four characters nor padding
  bool padding_inside = false;  // data follows padding; it is decoded too, up to a line that holds anything else
};

/// The most bytes that `size` input bytes decode to.
constexpr std::size_t decoded_bound(std::size_t size) {
  return size / 4 * 3 + 3;
}

enum class Alphabet {
  any,   // both the standard and the URL-safe one
  mail,  // the standard one: RFC 2045 6.8 passes over "-" and "_" like any other foreign byte, and so do mail programs
};

/// Decodes `text` into `out`, which has room for decoded_bound(text.size()).
Decoded decode(std::string_view text, char* out, Alphabet alphabet = Alphabet::any);

/// Strict enough to tell base64 from words: the whole of `text` is alphabet and padding, at least 8 characters, no rest of one.
std::optional<std::string> decode_token(std::string_view text);

std::string encode(std::string_view bytes);

}  // namespace gannet::base64
