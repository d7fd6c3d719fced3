#include "url/host.h"

#include <array>

#include "base/bytes.h"
#include "base/utf8.h"
#include "url/percent.h"

namespace gannet::url {
namespace {

// What a byte of a host asks for, as bits that a scan of the host collects.
constexpr std::uint8_t upper = 1, forbidden_domain = 2, forbidden_host = 4, decode = 8, control = 16;

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  const auto add = [&](std::size_t at, unsigned bits) { classes[at] = static_cast<std::uint8_t>(classes[at] | bits); };
  for (std::size_t c = 'A'; c <= 'Z'; ++c) add(c, upper);
  for (std::size_t c = 0; c < 0x20; ++c) add(c, forbidden_domain | control);
  for (std::size_t c = 0x80; c < 0x100; ++c) add(c, decode | control);
  add(0x7F, forbidden_domain | control);
  add(0, forbidden_host);
  for (const char c : std::string_view("\t\n\r #/:<>?@[\\]^|"))
    add(static_cast<unsigned char>(c), forbidden_host | forbidden_domain);
  add('%', decode);
  return classes;
}
constexpr auto classes = make_classes();

unsigned classes_of(std::string_view host) {
  unsigned seen = 0;
  for (const char c : host) seen |= classes[static_cast<unsigned char>(c)];
  return seen;
}

/// Appends a domain that is ASCII and has been seen to hold no forbidden character, or the address it stands for.
std::optional<HostKind> append_domain(std::string& out, std::string_view domain, bool has_upper) {
  if (ends_in_number(domain)) {
    const std::optional<std::uint32_t> address = parse_ipv4(domain);
    if (!address) return std::nullopt;
    append_ipv4(out, *address);
    return HostKind::ipv4;
  }
  const std::size_t at = out.size();
  out.append(domain);
  if (has_upper) {
    for (std::size_t i = at; i < out.size(); ++i) out[i] = to_lower(out[i]);
  }
  return HostKind::domain;
}

std::optional<HostKind> append_decoded_domain(std::string& out, std::string_view host) {
  std::string domain = percent_decode(host);
  unsigned seen = classes_of(domain);
  bool ascii = true;
  for (const char c : domain) ascii = ascii && is_ascii(c);
  if (!ascii) {
    std::optional<std::string> mapped = idna_to_ascii(domain);
    if (!mapped || mapped->empty()) return std::nullopt;
    domain = std::move(*mapped);
    seen = classes_of(domain);
  }
  if ((seen & (forbidden_domain | decode)) != 0 || domain.empty()) return std::nullopt;  // `decode`: a '%' is left
  return append_domain(out, domain, (seen & upper) != 0);
}

}  // namespace

std::optional<HostKind> append_host(std::string& out, std::string_view host, bool special) {
  if (host.front() == '[') {
    if (host.back() != ']' || host.size() < 2) return std::nullopt;
    out.push_back('[');
    if (!append_ipv6(out, host.substr(1, host.size() - 2))) return std::nullopt;
    out.push_back(']');
    return HostKind::ipv6;
  }
  const unsigned seen = classes_of(host);
  if (!special) {
    if ((seen & forbidden_host) != 0) return std::nullopt;
    append_encoded(out, host, EncodeSet::c0_control);
    return HostKind::opaque;
  }
  if ((seen & decode) != 0) return append_decoded_domain(out, host);
  // All ASCII: domain to ASCII is lower-casing, also of "xn--" labels (URL Standard section 3.3), so ICU has no say.
  if ((seen & forbidden_domain) != 0) return std::nullopt;
  return append_domain(out, host, (seen & upper) != 0);
}

std::optional<std::string> host_to_ascii(std::string_view host) {
  std::string out;
  if (host.empty() || !append_host(out, host, true)) return std::nullopt;
  return out;
}

bool fits_dns(std::string_view ascii_host) {  // UTS 46 section 4.2, VerifyDnsLength; RFC 1035 section 2.3.4
  if (ascii_host.ends_with('.')) ascii_host.remove_suffix(1);
  if (ascii_host.empty() || ascii_host.size() > 253 || ascii_host.ends_with('.')) return false;
  while (!ascii_host.empty()) {
    const std::string_view label = next_field(ascii_host, '.');
    if (label.empty() || label.size() > 63) return false;
  }
  return true;
}

std::string host_to_unicode(std::string_view ascii_host) {
  std::string out;
  out.reserve(ascii_host.size() + 16);
  for (bool more = true; more;) {
    const std::size_t dot = ascii_host.find('.');
    const std::string_view label = ascii_host.substr(0, dot);
    more = dot != std::string_view::npos;
    ascii_host.remove_prefix(more ? dot + 1 : ascii_host.size());
    const std::optional<std::u32string> decoded = istarts_with(label, "xn--") ? punycode_decode(label.substr(4)) : std::nullopt;
    if (decoded) {
      for (const char32_t c : *decoded) utf8::append(out, c);
    } else {
      out.append(label);
    }
    if (more) out.push_back('.');
  }
  return out;
}

}  // namespace gannet::url
