// gannet-compile-knowledge SOURCE TARGET: the knowledge folder -> TARGET/knowledge.bin. Exit 0 written, 2 not.
#include <cstdio>
#include <exception>

#include "knowledge/compile.h"

int main(int count, char** arguments) try {
  if (count != 3) {
    std::fprintf(stderr, "usage: gannet-compile-knowledge SOURCE TARGET\n");
    return 2;
  }
  const auto report = gannet::knowledge::compile(arguments[1], arguments[2]);
  if (!report) {
    std::fprintf(stderr, "%s\n", report.error().message.c_str());
    return 2;
  }
  std::printf("knowledge.bin: %zu organisations, %zu hosts, %zu phrases, %zu rewriters, %zu words, %zu bytes\n",
              report->organisations, report->hosts, report->phrases, report->rewriters, report->words, report->bytes);
  return 0;
} catch (const std::exception& problem) {
  std::fprintf(stderr, "%s\n", problem.what());
  return 2;
}
