// What must be true of a message for a trait to be present: a small declarative form over Facts and signs.
//
//   any = ["says:pretext.mailbox-upgrade", "sign:link.free-host"]   at least one
//   all = ["claims:reader-provider"]                                every one
//   none = ["sign:favour.ongoing-thread"]                           not one
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "gannet/result.h"

namespace gannet::threats {

/// One atom, for example "says:ask.password".
struct Atom {
  enum class Kind : std::uint8_t {
    sign,      // "sign:<id>": that sign fired
    says,      // "says:<meaning>": a phrase of that meaning is visible
    claims,    // "claims:reader-provider", "claims:organisation", "claims:role" or "claims:<organisation id>"
    language,  // "language:de"
    has,       // "has:web-link", "has:attachment", "has:html", "has:reply-to"
  } kind = Kind::sign;
  std::string name;
  facts::Concept meaning = facts::Concept::ask_login;

  /// The error says what atoms there are.
  static Result<Atom> parse(std::string_view text);
};

/// What an atom is tested against.
struct Evidence {
  const facts::Facts& facts;
  std::span<const Finding> findings;
};
bool holds(const Atom& atom, const Evidence& evidence);

struct Condition {
  std::vector<Atom> any, all, none;
  bool holds(const Evidence& evidence) const;
};

}  // namespace gannet::threats
