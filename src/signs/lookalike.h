// What a domain imitates: a known organisation's, or the reader's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signs/sign.h"

namespace gannet::signs {

struct Resemblance {
  std::string resembles;                              // "PayPal", or the reader's domain
  const facts::Organisation* organisation = nullptr;  // null for the reader's domain
  std::string_view domain;                            // the organisation's own
};

/// `host`'s registrable domain looks like a name by its letters: "paypa1.example", "rnicrosoft.example". Nothing for domains
/// with a known owner and for widely visited ones.
std::optional<Resemblance> looks_like(const Input& input, std::string_view host);

/// A name stands in a foreign host: as the labels in front ("paypal.com.verify.example"), as a word of the registrable domain
/// ("paypal-login.example") or joined with a lure ("paypallogin.example").
std::optional<Resemblance> carries_name(const Input& input, std::string_view host);

/// `host` has the reader's own name under another ending, or with one letter changed.
std::optional<Resemblance> looks_like_readers(const Input& input, std::string_view host);

}  // namespace gannet::signs
