#include "verdict/judge.h"

#include <unistd.h>

#include <cmath>

#include "support.h"

namespace gannet::verdict {
namespace {

Weights weights() {
  Weights w;
  w.danger_bias = -3;
  w.unwanted_bias = -2;
  w.danger_at = 0.8;
  w.caution_at = 0.35;
  w.unwanted_at = 0.6;
  w.match = 3;
  w.text = 0.5;
  w.text_against = 2;
  w.text_for = 1;
  w.families = {{"content.", 2.0}};
  w.signs["link.a"] = {3.0, 0, {{"credential-phishing", 2}}};
  w.signs["link.b"] = {2.0, 0, {{"delivery", 1}}};
  w.signs["content.a"] = {1.5, 0, {}};
  w.signs["content.b"] = {1.5, 0, {}};
  w.signs["content.offer"] = {0.0, 3.0, {{"product-offer", 1}}};
  w.signs["favour.a"] = {-2.0, -1.0, {}};
  return w;
}

std::vector<Finding> findings(std::initializer_list<const char*> ids) {
  std::vector<Finding> all;
  for (const char* id : ids) {
    all.emplace_back();
    all.back().sign = id;
  }
  return all;
}

double log_odds(double p) {
  return std::log(p / (1 - p));
}

double sum_of_points(const Verdict& v) {
  double sum = v.bias;
  for (const Finding& f : v.findings) sum += f.points;
  return sum;
}

TEST(Judge, NothingFoundIsClear) {
  const Verdict v = judge({}, {}, weights());
  EXPECT_EQ(v.level, Level::clear);
  EXPECT_TRUE(v.category.empty());
  EXPECT_NEAR(v.probability, 1 / (1 + std::exp(3.0)), 1e-9);
}

TEST(Judge, PointsAddUpToTheScore) {
  const Verdict v = judge(findings({"link.a", "content.a", "content.b", "favour.a", "link.b", "content.a"}), {}, weights());
  EXPECT_NEAR(sum_of_points(v), log_odds(v.probability), 1e-9);
}

TEST(Judge, AFamilyHasACap) {
  const Verdict v = judge(findings({"content.a", "content.b"}), {}, weights());
  EXPECT_NEAR(log_odds(v.probability), -3 + 2.0, 1e-9);
}

TEST(Judge, ASignCountsOnce) {
  const Verdict v = judge(findings({"link.a", "link.a", "link.a"}), {}, weights());
  EXPECT_NEAR(log_odds(v.probability), 0.0, 1e-9);
  EXPECT_EQ(v.findings.size(), 3u);
}

TEST(Judge, StrongestFindingComesFirst) {
  const Verdict v = judge(findings({"content.a", "link.b", "link.a"}), {}, weights());
  EXPECT_EQ(v.findings.front().sign, "link.a");
  EXPECT_EQ(v.category, "credential-phishing");
}

TEST(Judge, SaysWithoutWhichFindingItWouldBeMilder) {
  const Verdict v = judge(findings({"link.a", "link.b"}), {}, weights());
  ASSERT_EQ(v.level, Level::danger);
  ASSERT_FALSE(v.counterfactuals.empty());
  EXPECT_EQ(v.findings[v.counterfactuals[0].finding].sign, "link.a");
  EXPECT_EQ(v.counterfactuals[0].level, Level::clear);  // log-odds -1 without it
}

TEST(Judge, NamesNoFindingWhenNoneAloneDecides) {
  Weights w = weights();
  w.danger_bias = 1.5;  // danger also without either
  const Verdict v = judge(findings({"link.a", "link.b"}), {}, w);
  ASSERT_EQ(v.level, Level::danger);
  EXPECT_TRUE(v.counterfactuals.empty());
}

TEST(Judge, PushyMailIsUnwantedNotDanger) {
  const Verdict v = judge(findings({"content.offer"}), {}, weights());
  EXPECT_EQ(v.level, Level::unwanted);
  EXPECT_EQ(v.category, "product-offer");
}

TEST(Judge, AMatchedThreatIsAFindingAndNamesTheCategory) {
  const Match match{"mail-server-upgrade", "Mail Server Upgrade", "credential-phishing", 1.0, {{"a", true}, {"b", false}}};
  const Verdict v = judge(findings({"link.b"}), {match}, weights());
  EXPECT_EQ(v.findings.front().sign, "threat.match");
  EXPECT_EQ(v.findings.front().value("present"), "1");
  EXPECT_EQ(v.findings.front().value("traits"), "2");
  EXPECT_EQ(v.category, "credential-phishing");
  EXPECT_NEAR(sum_of_points(v), log_odds(v.probability), 1e-9);
}

TEST(Judge, AnUnknownSignWeighsNothing) {
  const Verdict v = judge(findings({"no.such-sign"}), {}, weights());
  EXPECT_NEAR(log_odds(v.probability), -3, 1e-9);
}

TEST(Judge, WordingIsScaledAndBounded) {
  for (const auto& [log_odds_of_words, points] : {std::pair(3.0, 1.5), {9.0, 2.0}, {-1.0, -0.5}, {-9.0, -1.0}}) {
    auto found = findings({"link.a", "model.wording"});
    found.back().points = log_odds_of_words;
    const Verdict v = judge(found, {}, weights());
    const auto& wording = v.findings[0].sign == "link.a" ? v.findings[1] : v.findings[0];
    EXPECT_DOUBLE_EQ(wording.points, points);
    EXPECT_NEAR(sum_of_points(v), log_odds(v.probability), 1e-9);
  }
}

TEST(Judge, WhatWasLearnedHereIsAddedAsItIs) {
  const auto found = findings({"link.a", "content.a", "content.b", "model.wording", "model.learned-here"});
  const Verdict without = judge(found, {}, weights());
  for (const Learned& learned : {Learned{0.5, 0.2}, Learned{-1.5, -0.5}, Learned{0, 1.5}}) {
    const Verdict v = judge(found, {}, weights(), learned);
    EXPECT_NEAR(log_odds(v.probability) - log_odds(without.probability), learned.danger, 1e-9);
    EXPECT_NEAR(log_odds(v.unwanted_probability) - log_odds(without.unwanted_probability), learned.unwanted, 1e-9);
    EXPECT_NEAR(sum_of_points(v), log_odds(v.probability), 1e-9);
  }
}

TEST(Judge, WhatWasLearnedHereCanDecide) {
  auto found = findings({"link.a", "content.a", "model.learned-here"});  // 1.5: just over 0.8 with 0.2 more
  const Verdict danger = judge(found, {}, weights(), {0.2, 0});
  ASSERT_EQ(danger.level, Level::danger);
  const auto decides = std::any_of(danger.counterfactuals.begin(), danger.counterfactuals.end(),
                                   [&](const auto& c) { return danger.findings[c.finding].sign == "model.learned-here"; });
  EXPECT_FALSE(decides) << "1.5 alone is danger";
  const Verdict turned = judge(findings({"link.a", "model.learned-here"}), {}, weights(), {1.4, 0});
  ASSERT_EQ(turned.level, Level::danger);
  EXPECT_EQ(turned.counterfactuals.size(), 2u) << "without either it is milder";
  EXPECT_EQ(judge(findings({"model.learned-here"}), {}, weights(), {0, 2.5}).level, Level::unwanted);
}

class WeightsFile : public testing::Test {
 protected:
  Result<Weights> load(const std::string& text) {
    path_ = std::filesystem::temp_directory_path() / ("gannet-weights-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(path_) << text;
    return Weights::load(path_.string());
  }
  ~WeightsFile() override { std::filesystem::remove(path_); }
  std::filesystem::path path_;
};

const std::string score =
    "[score]\ndanger_bias=-3\nunwanted_bias=-2\ndanger_at=0.8\ncaution_at=0.3\nunwanted_at=0.6\nmatch=2\n"
    "text=0.5\ntext_against=2\ntext_for=1\n";

TEST_F(WeightsFile, ReadsWhatIsWritten) {
  const auto w = load(score + "[family]\n\"content.\"=2\n[sign.\"link.a\"]\ndanger=1.5\npoints_to={ delivery = 2 }\n");
  ASSERT_TRUE(w) << w.error().message;
  EXPECT_EQ(w->signs.at("link.a").danger, 1.5);
  EXPECT_EQ(w->families.front().most, 2);
}

TEST_F(WeightsFile, EveryMistakeNamesItsPlace) {
  const std::pair<std::string, std::string> cases[] = {
      {score + "[sign.\"link.a\"]\ndangre=1\n", "link.a.dangre"},
      {score + "[sign.\"link.a\"]\ndanger=\"high\"\n", "must be a number"},
      {"[score]\nmatch=1\n", "needs danger_bias"},
      {score + "[signs]\n", "signs"},
      {score + "[[[\n", ":11:"},
  };
  for (const auto& [text, expected] : cases) {
    const auto w = load(text);
    ASSERT_FALSE(w) << text;
    EXPECT_NE(w.error().message.find(expected), std::string::npos) << w.error().message;
    EXPECT_NE(w.error().message.find(path_.string()), std::string::npos) << w.error().message;
  }
}

TEST_F(WeightsFile, AMissingFileSaysWhatToDo) {
  const auto w = Weights::load("/nonexistent/weights.toml");
  ASSERT_FALSE(w);
  EXPECT_NE(w.error().message.find("--data"), std::string::npos);
}

}  // namespace
}  // namespace gannet::verdict
