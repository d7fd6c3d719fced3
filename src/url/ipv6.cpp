// IPv6 addresses (URL Standard section 3.5), serialised as RFC 5952 has it.
#include <array>
#include <charconv>

#include "base/bytes.h"
#include "url/host.h"

namespace gannet::url {
namespace {

using Pieces = std::array<std::uint16_t, 8>;

/// The dotted tail of an address: exactly four decimal bytes without leading zeros.
bool read_ipv4_tail(std::string_view text, std::uint16_t* two_pieces) {
  for (int i = 0; i < 4; ++i) {
    if (i > 0) {
      if (text.empty() || text.front() != '.') return false;
      text.remove_prefix(1);
    }
    unsigned value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && is_digit(text[digits]); ++digits) {
      if (digits > 0 && value == 0) return false;
      value = value * 10 + static_cast<unsigned>(text[digits] - '0');
      if (value > 255) return false;
    }
    if (digits == 0) return false;
    text.remove_prefix(digits);
    two_pieces[i / 2] = static_cast<std::uint16_t>(two_pieces[i / 2] * 256 + value);
  }
  return text.empty();
}

std::optional<Pieces> parse_ipv6(std::string_view text) {
  Pieces pieces{};
  std::size_t count = 0, compress = pieces.size() + 1;  // where "::" stands
  if (text.starts_with("::")) {
    compress = 0;
    text.remove_prefix(2);
  } else if (text.starts_with(':')) {
    return std::nullopt;
  }
  while (!text.empty()) {
    if (count == pieces.size()) return std::nullopt;
    if (text.front() == ':') {
      if (compress <= pieces.size()) return std::nullopt;
      text.remove_prefix(1);
      compress = count;
      continue;
    }
    unsigned value = 0;
    std::size_t digits = 0;
    for (; digits < 4 && digits < text.size() && hex_value(text[digits]) >= 0; ++digits) {
      value = value * 16 + static_cast<unsigned>(hex_value(text[digits]));
    }
    if (digits < text.size() && text[digits] == '.') {
      if (digits == 0 || count > 6 || !read_ipv4_tail(text, &pieces[count])) return std::nullopt;
      count += 2;
      break;
    }
    text.remove_prefix(digits);
    if (!text.empty()) {
      if (text.front() != ':' || text.size() == 1) return std::nullopt;
      text.remove_prefix(1);
    }
    pieces[count++] = static_cast<std::uint16_t>(value);
  }
  if (compress > pieces.size()) return count == pieces.size() ? std::optional(pieces) : std::nullopt;
  for (std::size_t moved = count - compress, to = pieces.size(); moved > 0; --moved) {
    --to;
    --count;
    if (to != count) {
      pieces[to] = pieces[count];
      pieces[count] = 0;
    }
  }
  return pieces;
}

struct Run {
  std::size_t at = 8, length = 1;  // a single zero piece is not compressed
};

Run longest_zero_run(const Pieces& pieces) {
  Run best;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i;
    while (end < pieces.size() && pieces[end] == 0) ++end;
    if (end - i > best.length) best = {i, end - i};
    i = end + 1;
  }
  return best;
}

}  // namespace

bool append_ipv6(std::string& out, std::string_view text) {
  const std::optional<Pieces> pieces = parse_ipv6(text);
  if (!pieces) return false;
  const Run zeros = longest_zero_run(*pieces);
  for (std::size_t i = 0; i < pieces->size(); ++i) {
    if (i == zeros.at) {
      out.append(i == 0 ? "::" : ":");
      i += zeros.length - 1;
      continue;
    }
    std::array<char, 4> digits{};
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), (*pieces)[i], 16).ptr);
    if (i + 1 < pieces->size()) out.push_back(':');
  }
  return true;
}

}  // namespace gannet::url
