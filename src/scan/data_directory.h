// Where the data stands: knowledge/, model/ and threats/ in one folder.
#pragma once

#include <string>

#include "gannet/result.h"

namespace gannet::scan {

/// `given`, else $GANNET_DATA, else beside the program or library: ../share/gannet (installed) or ../../data (a build folder).
Result<std::string> find_data_directory(const std::string& given);

}  // namespace gannet::scan
