// The renderer over the shipped sentences, and the golden files.
#pragma once

#include <string>

#include "gannet/report.h"
#include "support.h"

namespace gannet::test {

/// Opened once; a failure to open it fails the test.
const Renderer& renderer();

/// Compares with tests/report/golden/NAME; GANNET_UPDATE_GOLDEN=1 writes it instead. A failing case leaves NAME.got in the
/// build.
void expect_golden(const std::string& name, const std::string& got);

}  // namespace gannet::test
