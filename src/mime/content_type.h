// Content-Type and Content-Disposition values: a token (or a pair of them) and its parameters (RFC 2045 5.1, RFC 2231).
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "gannet/limits.h"
#include "mime/message.h"

namespace gannet::mime {

struct ParameterizedValue {
  std::string_view value;  // lower case "type/subtype" or "attachment"; may be empty
  std::vector<Parameter> parameters;
  bool value_malformed = false;
  bool parameter_malformed = false;
  bool parameter_duplicate = false;

  /// The value of a parameter (lower-case name), or nothing.
  const std::string_view* find(std::string_view name) const;
};

/// Never fails. `raw` is a folded header value. For names that stand several times the first counts, and of the forms of one
/// parameter `name*=` goes before `name*0=` before `name=`, as browsers and mail programs have it (RFC 6266 4.3).
void parse_parameterized(std::string_view raw, Arena& arena, const Limits& limits, ParameterizedValue& out);

/// `text` in lower case; a view into `text` where it is so already.
std::string_view lower(std::string_view text, Arena& arena);

/// The charset label without quotes and without what follows it by mistake ("utf-8 <div style=...").
std::string_view clean_charset_label(std::string_view label);

}  // namespace gannet::mime
