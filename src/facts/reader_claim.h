// The claim at the heart of mailbox scams: to be the reader's own mail provider, mail system, domain or IT desk.
#pragma once

#include <optional>

#include "facts/gather.h"

namespace gannet::facts {

/// Nothing when the message says nothing of that kind. Looks at the claims of organisations, so these come first.
std::optional<Claim> reader_claim(const Gathering& g);

}  // namespace gannet::facts
