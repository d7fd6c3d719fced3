// The schemes with rules of their own (URL Standard section 4.2, "special scheme").
#pragma once

#include <array>
#include <string_view>

#include "url/url.h"

namespace gannet::url {

struct SpecialScheme {
  std::string_view name;
  SchemeKind kind;
  std::int32_t default_port;
};

inline constexpr std::array<SpecialScheme, 6> special_schemes = {{
    {"https", SchemeKind::https, 443},
    {"http", SchemeKind::http, 80},
    {"ftp", SchemeKind::ftp, 21},
    {"file", SchemeKind::file, -1},
    {"ws", SchemeKind::ws, 80},
    {"wss", SchemeKind::wss, 443},
}};

constexpr SchemeKind scheme_kind(std::string_view lower_case) {
  for (const SpecialScheme& scheme : special_schemes) {
    if (scheme.name == lower_case) return scheme.kind;
  }
  return SchemeKind::other;
}

constexpr std::int32_t default_port(SchemeKind kind) {
  for (const SpecialScheme& scheme : special_schemes) {
    if (scheme.kind == kind) return scheme.default_port;
  }
  return -1;
}

}  // namespace gannet::url
