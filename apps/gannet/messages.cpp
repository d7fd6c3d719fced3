#include "messages.h"

#include "options_table.h"

#include <cstdio>
#include <filesystem>

#include "report/readable.h"

namespace gannet::app {

void complain(std::string_view sentence) {
  const std::string line = "gannet: " + report::readable(sentence) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

bool names_a_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

int fail(std::string_view sentence) {
  complain(sentence);
  return exit_failure;
}

}  // namespace gannet::app
