// Names made into identifiers that are always the same.
#pragma once

#include <string>
#include <string_view>

namespace gannet::publish {

/// UUID version 5 (RFC 9562 5.5) of `name` in a namespace that itself is a UUID as text.
std::string uuid_of(std::string_view name_space, std::string_view name);

/// Of an object of this database that has no namespace prescribed: "threat/mail-server-upgrade".
std::string uuid_of(std::string_view name);

}  // namespace gannet::publish
