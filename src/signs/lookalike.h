// What a domain imitates, in the words of findings: a known organisation's, the reader's own or a correspondent's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "knowledge/resemblance.h"
#include "signs/sign.h"

namespace gannet::signs {

struct Likeness {
  std::string_view resembles;  // "PayPal", or a domain
  std::string_view domain;     // the genuine one
  knowledge::Way way = knowledge::Way::looks;
};

/// See knowledge::looks_like() and carries_name().
std::optional<Likeness> looks_like(const Input& input, std::string_view host);
std::optional<Likeness> carries_name(const Input& input, std::string_view host);

/// `host` is made to be mistaken for the reader's own domain.
std::optional<Likeness> looks_like_readers(const Input& input, std::string_view host);

/// `host` is made to be mistaken for the domain of somebody the reader writes with.
std::optional<Likeness> looks_like_correspondents(const Input& input, std::string_view host);

}  // namespace gannet::signs
