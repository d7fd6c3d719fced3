// Does the engine recognise an entry's samples, and leave its near misses alone?
#pragma once

#include <string>
#include <vector>

#include "gannet/scanner.h"
#include "knowledge/knowledge.h"
#include "threats/entry.h"

namespace gannet::scan {

struct SampleReport {
  std::vector<std::string> problems;  // each names the file and the mend
  std::vector<std::string> notes;     // worth a look, no mistake
};

/// Scans the messages beside the entry with `scanner`, which has the entry among its threats. A sample must match its own entry
/// first, with four of five traits; a near miss must match nothing and be no danger. `knowledge` is what the scanner knows.
SampleReport try_samples(const Scanner& scanner, const threats::Entry& entry, const knowledge::Knowledge& knowledge);

}  // namespace gannet::scan
