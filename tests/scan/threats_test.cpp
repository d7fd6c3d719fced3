// Every entry of the threat database recognises its samples and leaves its near misses alone.
#include "open.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;

constexpr double least_traits = 0.8;  // of a sample's own entry

std::vector<fs::path> mails(const fs::path& folder) {
  std::vector<fs::path> found;
  if (fs::exists(folder)) {
    for (const auto& item : fs::directory_iterator(folder)) {
      if (item.path().extension() == ".eml") found.push_back(item.path());
    }
  }
  return found;
}

TEST(Threats, SamplesMatchTheirOwnEntryFirst) {
  std::size_t samples = 0;
  for (const auto& entry : fs::directory_iterator(source_dir() / "threats")) {
    if (!entry.is_directory()) continue;
    for (const fs::path& path : mails(entry.path() / "samples")) {
      const Verdict verdict = built_scanner().scan(read(path));
      ++samples;
      ASSERT_FALSE(verdict.matches.empty()) << path;
      EXPECT_EQ(verdict.matches.front().threat, entry.path().filename().string()) << path;
      const auto& traits = verdict.matches.front().traits;
      const auto present = std::count_if(traits.begin(), traits.end(), [](const MatchedTrait& t) { return t.present; });
      EXPECT_GE(static_cast<double>(present), least_traits * static_cast<double>(traits.size())) << path;
      EXPECT_EQ(verdict.level, Level::danger) << path;
    }
  }
  EXPECT_GE(samples, 4u);
}

TEST(Threats, NearMissesMatchNothing) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(source_dir() / "threats")) {
    for (const fs::path& path : mails(entry.path() / "near")) {
      const Verdict verdict = built_scanner().scan(read(path));
      ++count;
      EXPECT_TRUE(verdict.matches.empty()) << path;
      EXPECT_LT(verdict.level, Level::caution) << path;
    }
  }
  EXPECT_GE(count, 2u);
}

}  // namespace
}  // namespace gannet::test
