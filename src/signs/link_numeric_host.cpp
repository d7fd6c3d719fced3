// The host is written as one decimal, octal or hexadecimal number, which browsers read as an IP address (WHATWG URL 4.3).
// Honest cases: none known.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// The host as the message writes it.
std::string_view written_host(std::string_view raw) {
  const std::size_t scheme = raw.find("://");
  if (scheme == std::string_view::npos) return {};
  raw.remove_prefix(scheme + 3);
  raw = raw.substr(0, raw.find_first_of("/?#\\"));
  const std::size_t at = raw.rfind('@');
  if (at != std::string_view::npos) raw.remove_prefix(at + 1);
  return raw.substr(0, raw.find(':'));
}

/// Four decimal numbers without leading zeros, as people write addresses.
bool is_plain(std::string_view host) {
  int numbers = 0;
  while (!host.empty()) {
    const std::string_view number = next_field(host, '.');
    if (!parse_number(number) || (number.size() > 1 && number.front() == '0')) return false;
    ++numbers;
  }
  return numbers == 4;
}

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || link.first->host_kind() != url::HostKind::ipv4) continue;
    const std::string_view written = written_host(link.link->raw);
    if (written.empty() || is_plain(written)) continue;
    out.push_back(
        make_finding(link_place(input.facts, link), link.link->raw, {{"written", written}, {"host", link.first->host()}}));
    return;
  }
}

}  // namespace

extern const Sign link_numeric_host;
const Sign link_numeric_host{"link.numeric-host", Direction::against, look};

}  // namespace gannet::signs
