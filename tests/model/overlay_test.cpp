// The overlay as a file, what it says of a message, and that no file can break its bounds.
#include "model/overlay.h"

#include <unistd.h>

#include <random>

#include "model/learned_here.h"
#include "model/overlay_mail.h"

namespace gannet::model {
namespace {

OverlayData some() {
  OverlayData data = taught_by(new_overlay(), "anna", parcel(), Taught::danger);
  data = taught_by(std::move(data), "ben", parcel(), Taught::danger);
  return taught_by(std::move(data), "ben", club(), Taught::unwanted);
}

class OverlayFile : public testing::Test {
 protected:
  Result<Overlay> load(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
    return Overlay::load(path_);
  }
  ~OverlayFile() override { std::filesystem::remove(path_); }
  std::string path_ =
      (std::filesystem::temp_directory_path() / ("gannet-learned-" + std::to_string(::getpid()) + ".bin")).string();
};

TEST_F(OverlayFile, ReadsWhatIsWritten) {
  const OverlayData data = some();
  const auto loaded = load(encoded(data));
  ASSERT_TRUE(static_cast<bool>(loaded)) << loaded.error().message;
  EXPECT_EQ(encoded(loaded->data()), encoded(data));
  EXPECT_EQ(loaded->score(parcel()).danger, Overlay(data).score(parcel()).danger);
}

TEST_F(OverlayFile, HoldsNoNameAndNoWord) {
  const std::string bytes = encoded(some());
  for (const char* const text : {"anna", "ben", "parcel", "customs", "brightwater"})
    EXPECT_EQ(bytes.find(text), std::string::npos) << text;
  const OverlayData a = taught_by(new_overlay(), "anna", club(), Taught::clear);
  const OverlayData b = taught_by(new_overlay(), "anna", club(), Taught::clear);
  EXPECT_NE(a.reporters[0].name, b.reporters[0].name) << "one name is another in another overlay";
}

TEST_F(OverlayFile, ADamagedFileIsOneSentence) {
  const std::string whole = encoded(some());
  std::vector<std::string> damaged = {
      "", "GANNETL1", whole.substr(0, 60), whole.substr(0, whole.size() - 1), whole + "x", std::string(4096, '\xFF')};
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    damaged.push_back(whole);
    damaged.back()[random() % whole.size()] ^= static_cast<char>(1 << random() % 8);
  }
  for (const std::string& bytes : damaged) {
    const auto loaded = load(bytes);
    ASSERT_FALSE(static_cast<bool>(loaded));
    EXPECT_NE(loaded.error().message.find(path_ + ": what was learned here is damaged"), std::string::npos);
    EXPECT_NE(loaded.error().message.find("gannet learn --forget"), std::string::npos);
  }
  std::filesystem::remove(path_);
  const auto missing = Overlay::load(path_);
  ASSERT_FALSE(static_cast<bool>(missing));
  EXPECT_NE(missing.error().message.find(path_), std::string::npos);
}

/// With a checksum that is right: rows that point elsewhere are refused, and any sums stay within the bounds.
TEST_F(OverlayFile, NoFileBreaksTheBounds) {
  const auto refused = [&](auto change) {
    OverlayData data = some();
    change(data);
    EXPECT_FALSE(static_cast<bool>(load(encoded(data))));
  };
  refused([](OverlayData& d) { d.words[3].bucket = bucket_count; });
  refused([](OverlayData& d) { d.words[3].reporter = 2; });
  refused([](OverlayData& d) { d.words[3].reports = 0; });
  refused([](OverlayData& d) { d.reports[0].reporter = 2; });
  refused([](OverlayData& d) { d.reports[0].taught = static_cast<Taught>(3); });
  refused([](OverlayData& d) { std::swap(d.words[0], d.words[1]); });
  refused([](OverlayData& d) { d.reporters.resize(most_reporters + 1); });

  OverlayData data = some();
  for (LearnedWord& word : data.words) word.danger = word.unwanted = std::numeric_limits<std::int32_t>::max();
  for (Reporter& reporter : data.reporters) reporter.danger = reporter.unwanted = std::numeric_limits<std::int32_t>::min();
  for (Report& report : data.reports) report.danger = report.unwanted = std::numeric_limits<std::int32_t>::min();
  const auto loaded = load(encoded(data));
  ASSERT_TRUE(static_cast<bool>(loaded));
  EXPECT_DOUBLE_EQ(loaded->score(parcel()).danger, 2 * most_of_one_reporter);
  Teacher teacher(loaded->data(), "ben");
  EXPECT_EQ(teacher.teach(lesson_of(parcel(), Taught::clear)), Outcome::corrected);
  EXPECT_EQ(teacher.teach(lesson_of(innocent(1), Taught::danger)), Outcome::learned);
  EXPECT_LE(Overlay(std::move(teacher).finish()).score(parcel()).danger, most_of_all_reporters);
}

TEST(OverlayScore, WithoutAnythingLearnedThereIsNothing) {
  EXPECT_FALSE(Overlay().present());
  EXPECT_EQ(Overlay().score(parcel()).danger, 0);
  EXPECT_EQ(Overlay().share(parcel().all.front()).danger, 0);
  EXPECT_FALSE(Overlay(new_overlay()).present());
}

TEST(OverlayScore, SharesAddUpToTheScoreOfOneReporter) {
  const Overlay overlay(taught_by(new_overlay(), "anna", parcel(), Taught::danger));
  const TextFeatures features = parcel();
  double sum = 0;
  for (const TextFeature& feature : features.all) sum += overlay.share(feature).danger;
  EXPECT_NEAR(overlay.score(features).danger, sum * value_of_learnable(learnable(features).size()), 1e-9);
}

class Said : public testing::Test {
 protected:
  static std::optional<LearnedHere> of(const Overlay& overlay, const TextFeatures& features) {
    static const test::Read read("Subject: Hello\n\nHello\n");
    return learned_here(overlay, *read, features);
  }
};

TEST_F(Said, QuotesTheWordsOfBothDirections) {
  Teacher teacher(new_overlay(), "anna");
  teacher.teach(lesson_of(parcel(), Taught::danger));
  teacher.teach(lesson_of(club(), Taught::clear, 1));
  const Overlay overlay(std::move(teacher).finish());
  const auto said = of(overlay, words_of_mail("Parcel",
                                              "Please pay the small customs charge for your waiting parcel on this page, "
                                              "says the garden club"));
  ASSERT_TRUE(said);
  EXPECT_EQ(said->finding.sign, learned_here_sign);
  EXPECT_EQ(said->finding.direction, Direction::against);
  EXPECT_EQ(said->finding.value("lesson"), "danger");
  EXPECT_NE(said->finding.value("against").find("parcel"), std::string_view::npos) << said->finding.value("against");
  EXPECT_NE(said->finding.value("in_favour").find("garden"), std::string_view::npos) << said->finding.value("in_favour");
  EXPECT_EQ(said->finding.points, said->shift.danger);
  EXPECT_EQ(said->finding.quote, said->finding.value("against"));
}

TEST_F(Said, NamesTheLesson) {
  const Overlay clear(taught_by(new_overlay(), "anna", club(), Taught::clear));
  const auto for_it = of(clear, club());
  ASSERT_TRUE(for_it);
  EXPECT_EQ(for_it->finding.value("lesson"), "clear");
  EXPECT_EQ(for_it->finding.direction, Direction::in_favour);
  EXPECT_EQ(for_it->finding.value("against"), "-");
  const Overlay unwanted(taught_by(new_overlay(), "anna", club(), Taught::unwanted));
  const auto pushy = of(unwanted, club());
  ASSERT_TRUE(pushy);
  EXPECT_EQ(pushy->finding.value("lesson"), "unwanted");
  EXPECT_EQ(pushy->finding.direction, Direction::against);
  EXPECT_EQ(pushy->finding.points, 0) << "it is no danger for that";
  EXPECT_GT(pushy->shift.unwanted, 0);
}

TEST_F(Said, OfOtherWordsThereIsNothingToSay) {
  const Overlay overlay(taught_by(new_overlay(), "anna", parcel(), Taught::danger));
  EXPECT_FALSE(of(overlay, club()));
  EXPECT_FALSE(of(overlay, words_of_mail("", "")));
  EXPECT_FALSE(of(Overlay(), parcel()));
}

}  // namespace
}  // namespace gannet::model
