// knowledge/*.toml -> one compiled file, at build time (or at start for an overlay folder).
#pragma once

#include <string>

#include "gannet/result.h"

namespace gannet::knowledge {

struct CompileReport {
  std::size_t organisations = 0, hosts = 0, phrases = 0, rewriters = 0, words = 0, bytes = 0;
};

/// Reads `source` (the knowledge/ folder) and the word lists named by knowledge/words.toml; writes `target`/knowledge.bin.
/// Errors name file, line, field and mend; nothing is written then.
Result<CompileReport> compile(const std::string& source, const std::string& target);

/// What compile() finds, without writing anything. With `data_directory` the folder is checked as it would be laid over the
/// knowledge compiled there; then it need not be whole.
Result<CompileReport> check(const std::string& source, const std::string& data_directory = {});

}  // namespace gannet::knowledge
