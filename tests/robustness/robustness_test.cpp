// Scams in calm, faultless words of our own (reworded/LURE/LANGUAGE-NUMBER.eml), and honest mail that is urgent (honest/).
// plain/ has more of both in twelve languages; the word classes of knowledge/together were written on those, so they flatter,
// and reworded/ and honest/, which their writers did not see, tell what they are worth.
// The floors are what is reached; they only rise.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "gannet/scanner.h"
#include "support.h"

namespace gannet::test {
namespace {

const Scanner& scanner() {
  static const Scanner opened = [] {
    Options options;
    options.data_directory = std::string(GANNET_BINARY_DIR) + "/data";
    auto result = Scanner::open(options);
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return opened;
}

std::map<Level, int> levels_of(const std::string& folder) {
  std::map<Level, int> levels;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_dir() / "tests/robustness" / folder)) {
    if (entry.path().extension() == ".eml") ++levels[scanner().scan(read(entry.path().string())).level];
  }
  return levels;
}

TEST(Robustness, RewordedScams) {
  std::map<Level, int> levels = levels_of("reworded");
  const int alarms = levels[Level::danger] + levels[Level::caution];
  ASSERT_EQ(alarms + levels[Level::clear] + levels[Level::unwanted], 120);
  EXPECT_GE(levels[Level::danger], 50);
  EXPECT_GE(alarms, 78);
}

TEST(Robustness, UrgentButHonest) {
  std::map<Level, int> levels = levels_of("honest");
  EXPECT_EQ(levels[Level::danger], 0);
  EXPECT_LE(levels[Level::caution], 1);
  EXPECT_EQ(levels[Level::danger] + levels[Level::caution] + levels[Level::clear] + levels[Level::unwanted], 50);
}

TEST(Robustness, PlainWords) {
  std::map<Level, int> scams = levels_of("plain/danger"), honest = levels_of("plain/honest");
  ASSERT_EQ(scams[Level::danger] + scams[Level::caution] + scams[Level::clear] + scams[Level::unwanted], 168);
  EXPECT_GE(scams[Level::danger], 140);
  EXPECT_GE(scams[Level::danger] + scams[Level::caution], 158);
  ASSERT_EQ(honest[Level::danger] + honest[Level::caution] + honest[Level::clear] + honest[Level::unwanted], 84);
  EXPECT_EQ(honest[Level::danger], 0);
  EXPECT_LE(honest[Level::caution], 1);
}

}  // namespace
}  // namespace gannet::test
