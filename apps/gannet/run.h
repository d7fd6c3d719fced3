// From the command line to the command.
#pragma once

#include <string>
#include <vector>

namespace gannet::app {

/// Runs the command that `words` (without the program's name) name. Returns the exit code.
int run(const std::vector<std::string>& words);

}  // namespace gannet::app
