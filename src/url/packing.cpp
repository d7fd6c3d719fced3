#include "url/packing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/base64.h"
#include "base/bytes.h"
#include "url/target.h"

namespace gannet::url {
namespace {

constexpr int most_tries = 8;  // places of one path where a URL seems to begin

using Unpack = std::optional<Url> (*)(const RewriterRule&, const Url&);

/// As read_target(), but a few characters may stand before base64, as in Bing's "a1aHR0cHM6...".
std::optional<Url> read_value(std::string_view value, Schemeless schemeless) {
  constexpr std::size_t longest_mark = 4;
  for (std::size_t at = 1; at <= longest_mark && at < value.size(); ++at) {
    if (starts_packed(value.substr(at)) && !starts_packed(value)) return read_target(value.substr(at));
  }
  return read_target(value, schemeless);
}

template <typename Read>
std::optional<Url> first_parameter(const RewriterRule& rule, std::string_view query, Read read) {
  for (const std::string& name : rule.parameters) {
    const std::optional<std::string_view> value = parameter(query, name);
    if (!value) continue;
    if (std::optional<Url> target = read(*value)) return target;
  }
  return std::nullopt;
}

std::optional<Url> from_parameter(const RewriterRule& rule, const Url& url) {
  return first_parameter(rule, url.query(), [](std::string_view value) { return read_value(value, Schemeless::accept); });
}

std::optional<Url> from_host_parameter(const RewriterRule& rule, const Url& url) {
  return first_parameter(rule, url.query(), [](std::string_view value) { return read_schemeless(percent_decode(value)); });
}

std::optional<Url> from_base64_text(const RewriterRule& rule, const Url& url) {
  return first_parameter(rule, url.query(), [](std::string_view value) {
    const std::string encoded = percent_decode(value);
    std::string text(base64::decoded_bound(encoded.size()), '\0');
    text.resize(base64::decode(encoded, text.data()).bytes);
    return find_target(text);
  });
}

/// The URL at the end of `tail`. Where its slashes are encoded it is one segment and what follows is the rewriter's.
std::optional<Url> read_tail(std::string_view tail) {
  const std::size_t colon = tail.substr(0, 8).find(":/");
  if (colon == std::string_view::npos) tail = tail.substr(0, tail.find_first_of("/?#"));
  return read_target(tail);
}

std::optional<Url> from_path_tail(const RewriterRule& rule, const Url& url) {
  std::string_view tail = behind_prefix(rule, url);
  if (const std::size_t mark = tail.find("___"); mark != std::string_view::npos) {  // Check Point: ___URL___.token
    tail.remove_prefix(mark + 3);
    tail = tail.substr(0, tail.find("___"));
  }
  if (istarts_with(tail, "http") || starts_packed(tail)) return read_tail(tail);
  const std::string_view path = tail.substr(0, tail.find_first_of("?#"));
  int tries = most_tries;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos && tries > 0; slash = path.find('/', slash + 1)) {
    std::string_view rest = tail.substr(slash + 1);
    if (rest.starts_with('*')) rest.remove_prefix(1);  // Yandex: "/*https://..."
    if (istarts_with(rest, "http") || starts_packed(rest)) {
      --tries;
      if (std::optional<Url> target = read_tail(rest)) return target;
    }
  }
  return rule.path_prefix.empty() ? std::nullopt : read_schemeless(tail);
}

std::optional<Url> from_path_segment(const RewriterRule& rule, const Url& url) {
  std::string_view tail = behind_prefix(rule, url);
  return read_value(tail.substr(0, tail.find_first_of("/?#")), Schemeless::accept);
}

std::optional<Url> from_path_parameter(const RewriterRule& rule, const Url& url) {
  std::string_view path = url.path();
  while (!path.empty()) {
    const std::string_view segment = next_field(path, '/');
    for (const std::string& name : rule.parameters) {
      if (segment.size() <= name.size() || segment[name.size()] != '=' || !istarts_with(segment, name)) continue;
      if (std::optional<Url> target = read_target(segment.substr(name.size() + 1), Schemeless::accept)) return target;
    }
  }
  return std::nullopt;
}

std::optional<Url> from_query(const RewriterRule&, const Url& url) {
  if (!url.has_query()) return std::nullopt;
  return read_target(url.href().substr(static_cast<std::size_t>(url.query().data() - url.href().data())));
}

/// "www-my--site-example.translate.goog": '-' for a dot, "--" for a hyphen.
std::optional<Url> from_host_label(const RewriterRule&, const Url& url) {
  const std::string_view label = url.host().substr(0, url.host().find('.'));
  std::string target;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const bool hyphen = label[i] == '-';
    const bool doubled = hyphen && i + 1 < label.size() && label[i + 1] == '-';
    target.push_back(!hyphen ? label[i] : doubled ? '-' : '.');
    if (doubled) ++i;
  }
  target.append(url.href().substr(static_cast<std::size_t>(url.path().data() - url.href().data())));
  return read_schemeless(target);
}

std::optional<Url> from_nothing(const RewriterRule&, const Url&) {
  return std::nullopt;
}

struct Way {
  std::string_view name;
  Packing packing;
  Unpack unpack;
};
constexpr std::array ways = {
    Way{"parameter", Packing::parameter, from_parameter},
    Way{"path-tail", Packing::path_tail, from_path_tail},
    Way{"path-segment", Packing::path_segment, from_path_segment},
    Way{"path-parameter", Packing::path_parameter, from_path_parameter},
    Way{"query", Packing::query, from_query},
    Way{"base64-text", Packing::base64_text, from_base64_text},
    Way{"host-parameter", Packing::host_parameter, from_host_parameter},
    Way{"host-label", Packing::host_label, from_host_label},
    Way{"proofpoint-v1", Packing::proofpoint_v1, unpack_proofpoint_v1},
    Way{"proofpoint-v2", Packing::proofpoint_v2, unpack_proofpoint_v2},
    Way{"proofpoint-v3", Packing::proofpoint_v3, unpack_proofpoint_v3},
    Way{"opaque", Packing::opaque, from_nothing},
    Way{"mention", Packing::mention, from_nothing},
};

}  // namespace

std::optional<Packing> packing_from_name(std::string_view name) {
  const auto* const way = std::find_if(ways.begin(), ways.end(), [&](const Way& w) { return w.name == name; });
  return way != ways.end() ? std::optional(way->packing) : std::nullopt;
}

std::string_view behind_prefix(const RewriterRule& rule, const Url& url) {
  const auto path_at = static_cast<std::size_t>(url.path().data() - url.href().data());
  std::string_view tail = url.href().substr(path_at + rule.path_prefix.size());
  if (tail.starts_with('/')) tail.remove_prefix(1);
  return tail;
}

std::optional<Url> unpack(const RewriterRule& rule, const Url& url) {
  const auto* const way = std::find_if(ways.begin(), ways.end(), [&](const Way& w) { return w.packing == rule.packing; });
  return way != ways.end() ? way->unpack(rule, url) : std::nullopt;
}

}  // namespace gannet::url
