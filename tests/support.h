// What every test program shares: where data stands, and reading it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace gannet::test {

inline std::filesystem::path source_dir() {
  return GANNET_SOURCE_DIR;
}

/// The folder of conformance suites and corpora, beside the project unless GANNET_SHARED says otherwise.
inline std::filesystem::path shared_dir() {
  if (const char* set = std::getenv("GANNET_SHARED")) return set;
  return source_dir().parent_path() / "shared";
}

/// The unpacked corpora: GANNET_CORPORA, else the cache folder that `shared/corpora/unpack` fills.
inline std::filesystem::path corpora_dir() {
  if (const char* set = std::getenv("GANNET_CORPORA")) return set;
  const char* const home = std::getenv("HOME");
  return std::filesystem::path(home != nullptr ? home : "/") / ".cache" / "gannet-corpora";
}

/// How much of a slow suite to run: 1 (default in CI) is a sample, larger is more. See README, "Tests".
inline std::size_t test_scale() {
  const char* const set = std::getenv("GANNET_TEST_SCALE");
  return set != nullptr ? std::strtoul(set, nullptr, 10) : 1;
}

inline std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gannet::test

// A macro because GTEST_SKIP returns from the test that uses it.
#define GANNET_NEEDS(what) \
  if (!std::filesystem::exists(what)) GTEST_SKIP() << "needs " << std::filesystem::path(what).string() << ", which is not there"
