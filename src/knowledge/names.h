// From the names of traits and kinds, as data files write them, to the enumerations of knowledge.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "knowledge/knowledge.h"

namespace gannet::knowledge {

std::optional<HostTrait> trait_named(std::string_view name);
std::optional<OrganisationKind> organisation_kind_named(std::string_view name);
std::optional<FileKind> file_kind_named(std::string_view name);
std::optional<WordSet> word_set_named(std::string_view name);

/// All names, for messages that say what would be right.
std::string trait_list();
std::string organisation_kind_list();
std::string file_kind_list();

}  // namespace gannet::knowledge
