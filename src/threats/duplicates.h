// How close a message comes to the samples of entries: in what it says, and in how its HTML is built.
#pragma once

#include <cstdint>
#include <vector>

#include "threats/index.h"
#include "threats/signatures.h"

namespace gannet::threats {

struct Resemblance {
  std::uint32_t entry = 0;
  double text = 0, structure = 0;  // likeness to the entry's closest sample, 0 to 1
};

/// Entries with a sample that is alike in either way, one each, by entry. Time is bounded whatever the samples are.
std::vector<Resemblance> resembling(const Index& index, const Signatures& signatures);

// From where on it counts. Texts that were rewritten a little are alike by 0.6 or more; templates by 0.8.
constexpr double alike_text = 0.6, alike_structure = 0.8;

}  // namespace gannet::threats
