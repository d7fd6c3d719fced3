// "//user:password@host:port" of a URL.
#include <array>

#include "url/host.h"
#include "url/parser.h"
#include "url/percent.h"
#include "url/scheme.h"

namespace gannet::url {
namespace {

constexpr std::uint8_t plain = 0, ends_authority = 1, backslash = 2, at_sign = 3;

constexpr std::array<std::uint8_t, 256> make_kinds() {
  std::array<std::uint8_t, 256> kinds{};
  kinds['/'] = kinds['?'] = kinds['#'] = ends_authority;
  kinds['\\'] = backslash;
  kinds['@'] = at_sign;
  return kinds;
}
constexpr auto kinds = make_kinds();

}  // namespace

bool Parser::authority_and_path() {
  out_.append("//");
  std::size_t end = 0;
  std::size_t at = std::string_view::npos;  // of the last '@': all before it is credentials, also further '@'
  for (; end < rest_.size(); ++end) {
    const std::uint8_t kind = kinds[static_cast<unsigned char>(rest_[end])];
    if (kind == plain) continue;
    if (kind == ends_authority || (kind == backslash && special())) break;
    if (kind == at_sign) at = end;
  }
  std::string_view authority = rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (at != std::string_view::npos) {
    credentials(authority.substr(0, at));
    authority.remove_prefix(at + 1);
    if (authority.empty()) return false;
  }
  if (!host_and_port(authority)) return false;
  return path();
}

void Parser::credentials(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  const std::string_view secret = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  if (name.empty() && secret.empty()) return;
  url_.username_at_ = here();
  append_encoded(out_, name, EncodeSet::userinfo);
  url_.username_end_ = here();
  if (!secret.empty()) {
    out_.push_back(':');
    append_encoded(out_, secret, EncodeSet::userinfo);
  }
  url_.password_end_ = here();
  out_.push_back('@');
}

bool Parser::host_and_port(std::string_view text) {
  // A ':' inside brackets is the address's. Brackets elsewhere than around the whole host are refused with either reading.
  const std::size_t colon = text.starts_with('[') ? text.find(':', text.find(']')) : text.find(':');
  if (colon != std::string_view::npos && is_file()) return false;  // a file's host has no port, and no host holds ':'
  const std::string_view host = text.substr(0, colon);
  url_.host_at_ = here();
  if (host.empty()) {
    if (special() || colon != std::string_view::npos) return false;
    url_.host_kind_ = HostKind::empty;
  } else {
    const std::optional<HostKind> kind = append_host(out_, host, special());
    if (!kind) return false;
    url_.host_kind_ = *kind;
  }
  url_.host_end_ = here();
  if (colon != std::string_view::npos && !port(text.substr(colon + 1))) return false;
  url_.path_at_ = here();
  return true;
}

bool Parser::port(std::string_view text) {
  std::int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
    if (number > 0xFFFF) return false;
  }
  if (text.empty() || number == default_port(url_.scheme_kind_)) return true;
  url_.port_ = number;
  out_.push_back(':');
  out_.append(std::to_string(number));
  return true;
}

}  // namespace gannet::url
