// Help texts, from the table of options.
#pragma once

#include <string>

#include "options_table.h"

namespace gannet::app {

std::string general_help();
std::string command_help(const Command& command);

/// "-j, --jobs N"
std::string spelled(const Option& option);

}  // namespace gannet::app
