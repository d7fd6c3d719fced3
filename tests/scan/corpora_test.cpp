// Real mail: nothing crashes, every verdict is whole, and LF and CRLF forms get the same one. Run under sanitizers in CI.
#include <cmath>

#include "open.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t per_set = 40;  // messages of each folder at scale 1

/// Every n-th message of every set, so that a small scale still sees all of them.
std::vector<fs::path> sample(const fs::path& root) {
  std::vector<fs::path> all;
  for (const auto& side : {"train", "test"}) {
    if (!fs::exists(root / side)) continue;
    for (const auto& set : fs::directory_iterator(root / side)) {
      std::vector<fs::path> mails;
      for (const auto& item : fs::recursive_directory_iterator(set.path())) {
        if (item.path().extension() == ".eml") mails.push_back(item.path());
      }
      std::sort(mails.begin(), mails.end());
      const std::size_t step = std::max<std::size_t>(1, mails.size() / (per_set * test_scale()));
      for (std::size_t i = 0; i < mails.size(); i += step) all.push_back(mails[i]);
    }
  }
  return all;
}

TEST(Corpora, EveryMessageGetsAWholeVerdict) {
  GANNET_NEEDS(corpora_dir() / "train");
  const std::vector<fs::path> mails = sample(corpora_dir());
  ASSERT_GT(mails.size(), 100u);
  for (const fs::path& path : mails) {
    const std::string bytes = read(path);
    const Verdict lf = built_scanner().scan(bytes);
    EXPECT_GE(lf.probability, 0.0) << path;
    EXPECT_LE(lf.probability, 1.0) << path;
    double points = lf.bias;
    for (const Finding& finding : lf.findings) {
      EXPECT_FALSE(finding.sign.empty()) << path;
      EXPECT_LE(finding.place.begin, finding.place.end) << path << finding.sign;
      points += finding.points;
    }
    EXPECT_NEAR(lf.probability, 1 / (1 + std::exp(-points)), 1e-9) << path;
    const Verdict crlf = built_scanner().scan(with_crlf(bytes));
    EXPECT_EQ(lf.level, crlf.level) << path;
    EXPECT_NEAR(lf.probability, crlf.probability, 1e-9) << path;
  }
}

}  // namespace
}  // namespace gannet::test
