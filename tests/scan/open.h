// The scanner of this build, opened once for the test program.
#pragma once

#include "gannet/scanner.h"
#include "support.h"

namespace gannet::test {

inline const Scanner& built_scanner() {
  static const Scanner scanner = [] {
    Options options;
    options.data_directory = std::string(GANNET_BINARY_DIR) + "/data";
    auto opened = Scanner::open(options);
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return scanner;
}

inline bool fired(const Verdict& verdict, std::string_view sign) {
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& f) { return f.sign == sign; });
}

inline std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' && (out.empty() || out.back() != '\r')) out.push_back('\r');
    out.push_back(c);
  }
  return out;
}

}  // namespace gannet::test
