// Entries -> the bytes of the compiled database.
#pragma once

#include <string>

#include "knowledge/knowledge.h"
#include "threats/catalogue.h"

namespace gannet::threats {

/// All entries that are not retired, with what near-duplicates of their samples share. `knowledge` says how words are compared.
Result<std::string> compile(const Catalogue& catalogue, const knowledge::Knowledge& knowledge);

}  // namespace gannet::threats
