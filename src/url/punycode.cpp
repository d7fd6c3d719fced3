// Punycode (RFC 3492), decoding only; encoding is ICU's, as part of UTS 46.
#include "base/bytes.h"
#include "url/host.h"

namespace gannet::url {
namespace {

// RFC 3492 section 5
constexpr std::uint32_t radix = 36, t_min = 1, t_max = 26, skew = 38, damp = 700, initial_bias = 72, initial_n = 0x80;
constexpr std::size_t longest = 1024;

std::uint32_t adapt(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / damp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > ((radix - t_min) * t_max) / 2; k += radix) delta /= radix - t_min;
  return k + (radix - t_min + 1) * delta / (delta + skew);
}

int digit_value(char c) {
  const char lower = to_lower(c);
  if (is_lower(lower)) return lower - 'a';
  return is_digit(c) ? c - '0' + 26 : -1;
}

/// One generalized variable-length integer, added to `i`. False when malformed or too large.
bool read_delta(std::string_view& rest, std::uint32_t bias, std::uint32_t& i) {
  std::uint64_t sum = i, weight = 1;
  for (std::uint32_t k = radix;; k += radix) {
    if (rest.empty()) return false;
    const int value = digit_value(rest.front());
    rest.remove_prefix(1);
    if (value < 0) return false;
    const auto digit = static_cast<std::uint32_t>(value);
    sum += digit * weight;
    if (sum > 0x7FFFFFFF) return false;
    const std::uint32_t t = k <= bias ? t_min : k >= bias + t_max ? t_max : k - bias;
    if (digit < t) break;
    weight *= radix - t;
    if (weight > 0x7FFFFFFF) return false;
  }
  i = static_cast<std::uint32_t>(sum);
  return true;
}

}  // namespace

std::optional<std::u32string> punycode_decode(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  std::u32string out;
  const std::size_t delimiter = text.rfind('-');
  if (delimiter != std::string_view::npos) {
    for (const char c : text.substr(0, delimiter)) {
      if (!is_ascii(c)) return std::nullopt;
      out.push_back(static_cast<char32_t>(c));
    }
    text.remove_prefix(delimiter + 1);
  }
  if (text.empty()) return std::nullopt;  // nothing but ASCII: not a form that anything encodes to (UTS 46 section 4)
  std::uint32_t n = initial_n, i = 0, bias = initial_bias;
  while (!text.empty()) {
    const std::uint32_t before = i;
    if (!read_delta(text, bias, i)) return std::nullopt;
    const auto points = static_cast<std::uint32_t>(out.size()) + 1;
    bias = adapt(i - before, points, before == 0);
    n += i / points;
    i %= points;
    const bool is_control = n < 0xA0, is_surrogate = n >= 0xD800 && n <= 0xDFFF;  // nothing that a name can hold
    if (n > 0x10FFFF || is_control || is_surrogate) return std::nullopt;
    out.insert(out.begin() + i, static_cast<char32_t>(n));
    ++i;
  }
  return out;
}

}  // namespace gannet::url
