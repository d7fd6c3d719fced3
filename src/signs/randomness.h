// Names that a machine made: too many consonants, digits among letters, pairs of letters that no language writes.
#pragma once

#include <string_view>

namespace gannet::signs {

/// True for "x7k2qz9v", "bnmqwrtz", "u3f9d2a1c"; false for words, names, initials with a year ("jsmith84"), short labels.
/// ASCII; other letters count as neither.
bool is_machine_made(std::string_view name);

}  // namespace gannet::signs
