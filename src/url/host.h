// The host parser (URL Standard section 3.5) and its parts. Each appends the serialised host to `out`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "url/url.h"

namespace gannet::url {

/// Nothing when the host is refused; `out` may then hold a part of it. Precondition: `host` is not empty.
std::optional<HostKind> append_host(std::string& out, std::string_view host, bool special);

/// True when the last label is a number, so that the host is an IPv4 address or nothing.
bool ends_in_number(std::string_view host);
std::optional<std::uint32_t> parse_ipv4(std::string_view host);
void append_ipv4(std::string& out, std::uint32_t address);

/// `text` without the brackets. False when it is no address.
bool append_ipv6(std::string& out, std::string_view text);

/// UTS 46 ToASCII with the URL Standard's options, of a name that is not all ASCII.
std::optional<std::string> idna_to_ascii(std::string_view domain);

/// RFC 3492; `text` without "xn--". Nothing when malformed or holding control characters. Bounded to labels of 1,024
/// characters, as decoding is quadratic.
std::optional<std::u32string> punycode_decode(std::string_view text);

}  // namespace gannet::url
