// URLs as browsers read them (WHATWG URL Standard), because the reader's browser decides where a link leads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gannet::url {

enum class HostKind : std::uint8_t { none, empty, domain, ipv4, ipv6, opaque };
enum class SchemeKind : std::uint8_t { other, http, https, ws, wss, ftp, file };  // all but `other` are "special"

/// A parsed, normalised URL. Owns its text; components are views into it. Copyable, immutable after parse().
class Url {
 public:
  /// Parses `input` (any bytes; read as UTF-8) against `base`. Nothing when browsers refuse it, or when it has over 2 MiB.
  static std::optional<Url> parse(std::string_view input, const Url* base = nullptr);

  std::string_view href() const { return href_; }
  std::string_view scheme() const;    // "https", without the colon
  std::string_view username() const;  // percent-encoded
  std::string_view password() const;
  std::string_view host() const;              // serialised: ASCII, lower case, IPv6 in brackets; empty when there is none
  std::optional<std::uint16_t> port() const;  // none when it is the scheme's default
  std::string_view path() const;
  std::string_view query() const;     // without '?'
  std::string_view fragment() const;  // without '#'
  HostKind host_kind() const { return host_kind_; }
  bool has_query() const { return query_at_ != npos; }
  bool has_fragment() const { return fragment_at_ != npos; }
  bool has_opaque_path() const { return opaque_path_; }
  bool is_special() const { return scheme_kind_ != SchemeKind::other; }  // http, https, ftp, ws, wss, file
  bool is_web() const { return scheme_kind_ == SchemeKind::http || scheme_kind_ == SchemeKind::https; }
  SchemeKind scheme_kind() const { return scheme_kind_; }

 private:
  friend class Parser;
  static constexpr std::uint32_t npos = 0xFFFFFFFF;
  std::string href_;
  // Where each component starts in href_, as in the comment of url.cpp.
  std::uint32_t scheme_end_ = 0, username_at_ = npos, username_end_ = 0, password_end_ = 0, host_at_ = npos, host_end_ = 0;
  std::uint32_t path_at_ = 0, query_at_ = npos, fragment_at_ = npos;
  std::int32_t port_ = -1;
  HostKind host_kind_ = HostKind::none;
  SchemeKind scheme_kind_ = SchemeKind::other;
  bool opaque_path_ = false;
};

/// The host parser on its own: percent-decoding, UTS 46, IPv4 numbers, IPv6. Nothing when the host is refused.
std::optional<std::string> host_to_ascii(std::string_view host);

/// The form a person reads: "xn--..." labels decoded to UTF-8 (even where browsers would not show them; signs need to see).
std::string host_to_unicode(std::string_view ascii_host);

/// True when the name can stand in DNS: labels of 1 to 63 bytes, 253 in all, less a final dot. Browsers take others too.
bool fits_dns(std::string_view ascii_host);

/// The registrable domain (public suffix plus one label) of an ASCII or UTF-8 host name: a view into `host`, lower-case input
/// assumed. Empty for IP addresses, for a public suffix itself and for names without a dot.
std::string_view registrable_domain(std::string_view host);

/// As above, but rules of the list's PRIVATE section are ignored: "x.github.io" gives "github.io".
std::string_view icann_registrable_domain(std::string_view host);

/// The form under which two links are the same page: https for http, no fragment, no default port, no tracking parameters,
/// parameters sorted, percent-encoding normalised, no trailing dot on the host.
std::string canonical(const Url& url);

}  // namespace gannet::url
