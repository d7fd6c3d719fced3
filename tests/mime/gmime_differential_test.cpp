// Our leaves against GMime's, over all conformance messages and corpora. docs/mime-differences.md explains the classes.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>

#include "mime/corpus.h"
#include "mime/gmime_reader.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

std::vector<test::Leaf> our_leaves(std::string_view bytes) {
  std::vector<test::Leaf> leaves;
  Message message = Message::parse(bytes);
  for (const Part& part : message.parts()) {
    if (part.leaf) leaves.push_back({std::string(part.type), std::string(message.decoded(part))});
  }
  return leaves;
}

std::string difference(std::string_view bytes) {
  const auto ours = our_leaves(bytes);
  const auto theirs = test::gmime_leaves(bytes);
  if (ours.size() != theirs.size()) {
    return "leaves " + std::to_string(ours.size()) + " against " + std::to_string(theirs.size());
  }
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].bytes == theirs[i].bytes) continue;
    std::size_t at = 0;
    while (at < ours[i].bytes.size() && at < theirs[i].bytes.size() && ours[i].bytes[at] == theirs[i].bytes[at]) ++at;
    return "leaf " + std::to_string(i) + " (" + ours[i].type + "): " + std::to_string(ours[i].bytes.size()) + " against " +
           std::to_string(theirs[i].bytes.size()) + " bytes, first at " + std::to_string(at);
  }
  return {};
}

/// Compares every `stride`-th message; gives the share that agrees, and prints what does not with GANNET_DIFFERENCES set.
void compare(const std::vector<std::filesystem::path>& files, std::size_t stride, std::size_t& all, std::size_t& same) {
  const bool print = std::getenv("GANNET_DIFFERENCES") != nullptr;
  for (std::size_t i = 0; i < files.size(); i += stride) {
    for (const std::string& message : test::messages_in(gannet::test::read(files[i]))) {
      ++all;
      const std::string what = difference(message);
      if (what.empty()) ++same;
      if (!what.empty() && print) std::printf("%s: %s\n", files[i].c_str(), what.c_str());
    }
  }
  std::printf("%zu of %zu messages alike\n", same, all);
}

std::size_t stride_for(std::size_t sample) {
  return std::max<std::size_t>(1, sample / gannet::test::test_scale());
}

TEST(GMimeDifferential, Corpora) {
  const auto folder = gannet::test::corpora_dir();
  GANNET_NEEDS(folder);
  const auto files = test::files_under(folder, [](const auto& path) { return path.extension() == ".eml"; });
  std::size_t all = 0, same = 0;
  compare(files, stride_for(20), all, same);
  ASSERT_GT(all, 0u);
  // The bound of the whole; a sample of it has more or fewer of the rare differences.
  const double wanted = stride_for(20) == 1 ? 0.998 : 0.99;
  EXPECT_GE(static_cast<double>(same), wanted * static_cast<double>(all));
}

TEST(GMimeDifferential, ConformanceSets) {
  const auto folder = gannet::test::shared_dir() / "conformance/mime";
  GANNET_NEEDS(folder);
  std::size_t all = 0, same = 0;
  compare(test::files_under(folder, test::is_message_file), stride_for(4), all, same);
  ASSERT_GT(all, 0u);
}

}  // namespace
}  // namespace gannet::mime
