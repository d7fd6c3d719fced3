// IPv4 addresses in all the spellings that browsers take: http://0x7f.1/ is 127.0.0.1 (URL Standard section 3.5).
#include <array>
#include <charconv>

#include "base/bytes.h"
#include "url/host.h"

namespace gannet::url {
namespace {

/// Decimal, octal ("0" in front) or hexadecimal ("0x"). Values beyond 2^32 come out as 2^32: no part may be that large.
std::optional<std::uint64_t> parse_part(std::string_view part) {
  if (part.empty()) return std::nullopt;
  unsigned base = 10;
  if (part.size() >= 2 && part[0] == '0') {
    const bool hexadecimal = to_lower(part[1]) == 'x';
    base = hexadecimal ? 16 : 8;
    part.remove_prefix(hexadecimal ? 2 : 1);
  }
  constexpr std::uint64_t too_large = std::uint64_t{1} << 32;
  std::uint64_t value = 0;
  for (const char c : part) {
    const int digit = hex_value(c);
    if (digit < 0 || static_cast<unsigned>(digit) >= base) return std::nullopt;
    if (value < too_large) value = value * base + static_cast<unsigned>(digit);
  }
  return value < too_large ? value : too_large;
}

}  // namespace

bool ends_in_number(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
  if (last.empty() || !is_digit(last.front())) return false;
  bool digits = true;
  for (const char c : last) digits = digits && is_digit(c);
  return digits || parse_part(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view host) {
  if (!host.empty() && host.back() == '.') host.remove_suffix(1);
  std::array<std::uint64_t, 4> parts{};
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    if (count == parts.size()) return std::nullopt;
    const std::size_t dot = host.find('.');
    const std::optional<std::uint64_t> part = parse_part(host.substr(0, dot));
    if (!part) return std::nullopt;
    parts[count] = *part;
    more = dot != std::string_view::npos;
    host.remove_prefix(more ? dot + 1 : host.size());
  }
  // All but the last are one byte; the last fills what is left.
  const std::uint64_t room = std::uint64_t{1} << (8 * (5 - count));
  if (parts[count - 1] >= room) return std::nullopt;
  std::uint64_t address = parts[count - 1];
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (parts[i] > 255) return std::nullopt;
    address |= parts[i] << (8 * (3 - i));
  }
  return static_cast<std::uint32_t>(address);
}

void append_ipv4(std::string& out, std::uint32_t address) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    std::array<char, 3> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), (address >> shift) & 0xFF).ptr;
    out.append(digits.data(), end);
    if (shift > 0) out.push_back('.');
  }
}

}  // namespace gannet::url
