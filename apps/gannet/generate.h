// The man page and shell completions, from the table of options.
#pragma once

#include <string>

namespace gannet::app {

std::string man_page();
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace gannet::app
