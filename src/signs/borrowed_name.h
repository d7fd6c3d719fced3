// A firm's or desk's name on an address that has nothing of it.
#pragma once

#include "signs/sign.h"

namespace gannet::signs {

/// The author's display name is that of a firm or a desk ("Harrow Bank, Payments"), and no word, no initials of it stand in the
/// author's domain (of a free mailbox: in the part before the @), nor the domain's in it. False where the name is nobody's own
/// ("Support") or somebody has a right to it: a claim in order, lists, conversations, mailing services, bounces.
bool has_borrowed_name(const Input& input);

}  // namespace gannet::signs
