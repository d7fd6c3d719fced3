// What a domain is made to be mistaken for: a known organisation's, or one that the caller names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/similar_letters.h"

namespace gannet::knowledge {

struct Resemblance {
  const Organisation* organisation = nullptr;
  Way way = Way::looks;
};

/// The registrable domain of `host` looks like an organisation's name by its letters: "paypa1.example", "rnicrosoft.example".
/// Nothing for domains with a known owner, for widely visited ones and for words of their own.
std::optional<Resemblance> looks_like(const Knowledge& knowledge, std::string_view host);

/// A name stands in a foreign host: its whole domain in front ("paypal.com.verify.example"), as a word of the registrable
/// domain
/// ("paypal-login.example", "dhl-tracking.example"), joined with a lure ("paypallogin.example"), or under an ending that scams
/// favour.
std::optional<Resemblance> carries_name(const Knowledge& knowledge, std::string_view host);

/// Domains that the knowledge does not list and others may imitate: the reader's own, those of people they write with.
/// Immutable, thread-safe; the views given must outlive it.
class GenuineDomains {
 public:
  GenuineDomains() = default;
  /// Lower-case ASCII; each stands for its registrable domain. Domains of mail providers are left out: theirs is the name that
  /// is imitated, and looks_like() knows it.
  void add(const Knowledge& knowledge, std::string_view domain);

  struct Imitated {
    std::string_view domain;
    Way way = Way::looks;
  };
  /// The one that `host` is made to be mistaken for; nothing when `host` is one of them or has a known owner.
  /// Costs about 15 ns a domain.
  std::optional<Imitated> imitated_by(const Knowledge& knowledge, std::string_view host) const;

 private:
  struct Entry {
    std::string_view domain;  // registrable
    std::string label, skeleton;
    std::uint32_t letters = 0;
  };
  std::vector<Entry> entries_;
};

}  // namespace gannet::knowledge
