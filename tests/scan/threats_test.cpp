// Every shipped entry recognises its samples and leaves its near misses alone.
#include <set>

#include "open.h"
#include "scan/threat_samples.h"
#include "threats/catalogue.h"

namespace gannet::test {
namespace {

const threats::Catalogue& shipped() {
  static const threats::Catalogue catalogue = [] {
    auto read = threats::Catalogue::read((source_dir() / "threats").string());
    if (!read) throw std::runtime_error(read.error().message);
    return *std::move(read);
  }();
  return catalogue;
}

const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto opened = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return loaded;
}

TEST(Threats, SamplesMatchTheirOwnEntryFirstAndNearMissesNothing) {
  std::size_t entries = 0;
  for (const threats::Entry& entry : shipped().entries) {
    const scan::SampleReport report = scan::try_samples(built_scanner(), entry, built_knowledge());
    for (const std::string& problem : report.problems) ADD_FAILURE() << problem;
    ++entries;
  }
  EXPECT_GE(entries, 1u);
}

TEST(Threats, ASampleThatIsNotRecognisedSaysWhichTraitsAreAbsent) {
  threats::Entry entry = shipped().entries.front();
  entry.id = "another";
  const scan::SampleReport report = scan::try_samples(built_scanner(), entry, built_knowledge());
  ASSERT_FALSE(report.problems.empty());
  EXPECT_NE(report.problems.front().find("does not match its own entry"), std::string::npos) << report.problems.front();
}

}  // namespace
}  // namespace gannet::test
