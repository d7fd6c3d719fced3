// Where what was learned here is kept.
#pragma once

#include <string>

#include "arguments.h"

namespace gannet::app {

/// gannet/learned.bin under $XDG_DATA_HOME, else under ~/.local/share; empty when there is neither.
std::string usual_overlay();

/// The file that the options of "gannet scan" mean: --overlay, nothing with --no-overlay, else the usual one if it is there.
Result<std::string> overlay_to_scan_with(const Arguments& arguments);

/// Who runs the program.
std::string user_name();

}  // namespace gannet::app
