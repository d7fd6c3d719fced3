// Reading a URL out of a value that may be packed several times over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "url/url.h"

namespace gannet::url {

/// What a scheme-less value ("www.site.example/page") is taken for.
enum class Schemeless : std::uint8_t { refuse, accept };

/// The http or https URL that `value` is: as it stands, percent-encoded up to a few times, or base64 or hexadecimal of it.
std::optional<Url> read_target(std::string_view value, Schemeless schemeless = Schemeless::refuse);

/// A first, cheap look: false when read_target(value) finds nothing.
bool may_be_target(std::string_view value);

/// "https://" and a host that has a registrable domain, with a path or not.
std::optional<Url> read_schemeless(std::string_view text);

/// The first URL inside a text such as JSON, its escapes undone.
std::optional<Url> find_target(std::string_view text);

/// Where a value that is base64 (or hexadecimal) of a URL can begin with that.
bool starts_packed(std::string_view value);

/// The value of the first parameter of this name (ASCII case ignored) in a query.
std::optional<std::string_view> parameter(std::string_view query, std::string_view name);

/// What a site is: the registrable domain, or the host when it has none.
std::string_view site_of(const Url& url);

}  // namespace gannet::url
