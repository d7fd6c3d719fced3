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

/// The rules for host "*"; null when there is none.
struct GenericRules {
  const RewriterRule* preferred = nullptr;  // names parameters to try first
  const RewriterRule* mentions = nullptr;   // names parameters to pass over
};

/// Another site's URL in a parameter, the fragment or the path.
std::optional<Url> find_generic(const Url& url, const GenericRules& rules);

}  // namespace gannet::url
