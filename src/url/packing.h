// One function per way of packing a target.
#pragma once

#include <optional>

#include "url/unwrap.h"

namespace gannet::url {

/// The target that `rule` reads out of `url`, whose host and path it is for. Nothing when there is none to be read.
std::optional<Url> unpack(const RewriterRule& rule, const Url& url);

std::optional<Url> unpack_proofpoint_v1(const RewriterRule& rule, const Url& url);
std::optional<Url> unpack_proofpoint_v2(const RewriterRule& rule, const Url& url);
std::optional<Url> unpack_proofpoint_v3(const RewriterRule& rule, const Url& url);

/// What stands behind the rule's path prefix, with query and fragment.
std::string_view behind_prefix(const RewriterRule& rule, const Url& url);

/// Another site's URL in a parameter, the fragment or the path. `preferred` (may be null) names parameters to try first.
std::optional<Url> find_generic(const Url& url, const RewriterRule* preferred);

}  // namespace gannet::url
