// The message most benchmarks read, and the knowledge of this build.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "knowledge/knowledge.h"

namespace gannet::bench {

inline std::string data_directory() {
  return std::string(GANNET_BINARY_DIR) + "/data";
}

/// The shipped example: a scam of usual length with two alternatives.
inline const std::string& sample() {
  static const std::string bytes = [] {
    std::ifstream in(std::string(GANNET_SOURCE_DIR) + "/examples/mail-server-upgrade.eml", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

inline const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto result = knowledge::Knowledge::load(data_directory());
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return loaded;
}

}  // namespace gannet::bench
