// The named things that a message may have ("has:web-link"), carry ("attachment:pdf") or be read by ("reader:free-mail").
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "threats/atom.h"

namespace gannet::threats {

struct Possession {
  Atom::Kind kind;
  std::string_view name;
  bool (*test)(const facts::Facts&, std::span<const Finding>);
};

/// Null when there is no such name.
const Possession* find_possession(Atom::Kind kind, std::string_view name);

/// All names of a kind as they are written: "has:web-link, has:attachment ...".
std::string possession_names(Atom::Kind kind);

}  // namespace gannet::threats
