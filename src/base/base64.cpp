#include "base/base64.h"

#include <array>
#include <cstdint>

namespace gannet::base64 {
namespace {

constexpr std::uint8_t foreign = 0xFF, space = 0xFE, padding = 0xFD;
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

using Values = std::array<std::uint8_t, 256>;

constexpr Values make_values(Alphabet which) {
  Values values{};
  for (auto& v : values) v = foreign;
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  if (which == Alphabet::any) values['-'] = 62, values['_'] = 63;
  for (const char c : std::string_view(" \t\r\n\f\v")) values[static_cast<unsigned char>(c)] = space;
  values['='] = padding;
  return values;
}
constexpr Values any_values = make_values(Alphabet::any), mail_values = make_values(Alphabet::mail);

/// The end of the line at `in` when it is base64 and nothing else, or null. Behind padding the rest of a message may be encoded
/// piece by piece, or be the words that a mailing list added.
const unsigned char* data_line_end(const unsigned char* in, const unsigned char* end, const Values& values) {
  for (; in < end && *in != '\n' && *in != '\r'; ++in) {
    if (values[*in] == foreign || values[*in] == space) return nullptr;
  }
  return in;
}

}  // namespace

Decoded decode(std::string_view text, char* out, Alphabet which) {
  const Values& values = which == Alphabet::mail ? mail_values : any_values;
  Decoded result;
  char* const begin = out;
  const auto* in = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = in + text.size();
  std::uint32_t bits = 0;
  int held = 0;
  bool padded = false;
  const auto flush = [&] {  // what an incomplete group holds
    if (held >= 2) *out++ = static_cast<char>(bits >> (held == 2 ? 4 : 10));
    if (held == 3) *out++ = static_cast<char>((bits >> 2) & 0xFF);
    bits = 0;
    held = 0;
  };
  const auto* const first = in;
  const unsigned char* data_until = in;  // where a line known to be data ends
  while (in < end) {
    // A line that starts with "--" is somebody's boundary or the rule above a mailing list's footer, never data.
    if (*in == '-' && in > first && in[-1] == '\n' && end - in > 1 && in[1] == '-') {
      ++result.foreign;
      break;
    }
    if (held == 0 && !padded) {
      while (end - in >= 4) {  // whole groups
        const std::uint8_t a = values[in[0]], b = values[in[1]], c = values[in[2]], d = values[in[3]];
        if ((a | b | c | d) >= 64) break;
        const std::uint32_t group = (std::uint32_t{a} << 18) | (std::uint32_t{b} << 12) | (std::uint32_t{c} << 6) | d;
        out[0] = static_cast<char>(group >> 16);
        out[1] = static_cast<char>((group >> 8) & 0xFF);
        out[2] = static_cast<char>(group & 0xFF);
        out += 3;
        in += 4;
      }
      if (in == end) break;
    }
    const std::uint8_t value = values[*in++];
    if (value == padding) {
      flush();
      padded = true;
    } else if (value == foreign) {
      ++result.foreign;
    } else if (value != space) {
      if (padded) {
        if (in > data_until) data_until = data_line_end(in - 1, end, values);
        if (data_until == nullptr) {
          ++result.foreign;
          break;
        }
        result.padding_inside = true;
        padded = false;
      }
      bits = (bits << 6) | value;
      if (++held == 4) {
        out[0] = static_cast<char>(bits >> 16);
        out[1] = static_cast<char>((bits >> 8) & 0xFF);
        out[2] = static_cast<char>(bits & 0xFF);
        out += 3;
        bits = 0;
        held = 0;
      }
    }
  }
  result.truncated = held != 0;
  flush();
  result.bytes = static_cast<std::size_t>(out - begin);
  result.taken = static_cast<std::size_t>(reinterpret_cast<const char*>(in) - text.data());
  return result;
}

std::optional<std::string> decode_token(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.size() < 8 || text.size() % 4 == 1) return std::nullopt;
  for (const char c : text) {
    if (any_values[static_cast<unsigned char>(c)] >= 64) return std::nullopt;
  }
  std::string out(decoded_bound(text.size()), '\0');
  out.resize(decode(text, out.data()).bytes);
  return out;
}

std::string encode(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto at = [&](std::size_t k) { return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u; };
    const std::uint32_t group = (at(0) << 16) | (at(1) << 8) | at(2);
    for (std::size_t k = 0; k < 4; ++k) {
      out.push_back(i + k > bytes.size() ? '=' : alphabet[(group >> (18 - 6 * k)) & 63]);
    }
  }
  return out;
}

}  // namespace gannet::base64
