// Rates and intervals against values worked out by hand, and against slower ways to find them.
#include "eval/metrics.h"

#include <gtest/gtest.h>

#include <random>

namespace gannet::eval {
namespace {

TEST(Metrics, WilsonsInterval) {
  const Share none = wilson(0, 10);
  EXPECT_DOUBLE_EQ(none.value, 0);
  EXPECT_NEAR(none.low, 0, 1e-12);
  EXPECT_NEAR(none.high, 0.2775, 1e-4);
  const Share half = wilson(50, 100);
  EXPECT_NEAR(half.low, 0.4038, 1e-4);
  EXPECT_NEAR(half.high, 0.5962, 1e-4);
  EXPECT_DOUBLE_EQ(wilson(0, 0).of, 0);
}

std::vector<Scored> of(std::initializer_list<double> positives, std::initializer_list<double> negatives) {
  std::vector<Scored> all;
  for (const double score : positives) all.push_back({score, true, 1});
  for (const double score : negatives) all.push_back({score, false, 1});
  return all;
}

TEST(Metrics, RecallAtAnAllowedRate) {
  const auto scored = of({0.9, 0.8, 0.4, 0.1}, {0.85, 0.5, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
  EXPECT_DOUBLE_EQ(recall_at(scored, 0).recall.value, 0.25);     // above 0.85
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.09).recall.value, 0.25);  // ten negatives: still none allowed
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.1).recall.value, 0.5);    // one allowed
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.1).false_alarms.value, 0.1);
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.2).recall.value, 0.75);
  EXPECT_DOUBLE_EQ(recall_at(scored, 1).recall.value, 1);
}

TEST(Metrics, EqualScoresGoTogether) {
  const auto scored = of({0.5, 0.5, 0.6}, {0.5, 0.5, 0.1, 0.1});
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.25).recall.value, 1.0 / 3);  // one of the two at 0.5 cannot be alarmed alone
  EXPECT_DOUBLE_EQ(recall_at(scored, 0.5).recall.value, 1);
}

TEST(Metrics, NeverMoreFalseAlarmsThanAllowed) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Scored> scored;
    for (int i = 0; i < 60; ++i) scored.push_back({static_cast<double>(random() % 20) / 20, random() % 3 == 0, 1});
    for (const double allowed : {0.0, 0.05, 0.3}) {
      const Recall found = recall_at(scored, allowed);
      EXPECT_LE(found.false_alarms.value, allowed + 1e-9);
      // A threshold just below would allow more than may be.
      double next = -1, wrong = 0, negatives = 0;
      for (const Scored& each : scored) next = each.score < found.threshold ? std::max(next, each.score) : next;
      for (const Scored& each : scored) {
        negatives += each.positive ? 0 : 1;
        wrong += !each.positive && each.score >= found.threshold ? 1 : 0;
      }
      if (found.threshold >= 0) {
        EXPECT_GT(wrong / negatives, allowed) << allowed;
      }
    }
  }
}

TEST(Metrics, WeightsAreVotes) {
  std::vector<Scored> scored = of({0.9}, {0.1, 0.2});
  for (int i = 0; i < 4; ++i) scored.push_back({0.05, true, 0.25});  // a campaign of four
  EXPECT_DOUBLE_EQ(recall_at(scored, 0).recall.value, 0.5);
  EXPECT_DOUBLE_EQ(recall_at(scored, 0).recall.of, 2);
}

TEST(Metrics, AreaIsTheShareOfRightPairs) {
  EXPECT_DOUBLE_EQ(area_under_curve(of({0.9, 0.8}, {0.1, 0.2})), 1);
  EXPECT_DOUBLE_EQ(area_under_curve(of({0.1}, {0.9})), 0);
  EXPECT_DOUBLE_EQ(area_under_curve(of({0.5}, {0.5})), 0.5);
  std::mt19937 random(3);
  std::vector<Scored> scored;
  for (int i = 0; i < 80; ++i) scored.push_back({static_cast<double>(random() % 9), random() % 2 == 0, 1});
  double right = 0, pairs = 0;
  for (const Scored& a : scored) {
    for (const Scored& b : scored) {
      if (!a.positive || b.positive) continue;
      right += a.score > b.score ? 1 : a.score == b.score ? 0.5 : 0;
      ++pairs;
    }
  }
  EXPECT_NEAR(area_under_curve(scored), right / pairs, 1e-12);
}

TEST(Metrics, Calibration) {
  std::vector<Scored> scored;
  for (int i = 0; i < 10; ++i) scored.push_back({0.75, i < 5, 1});
  const auto bins = calibration(scored);
  ASSERT_EQ(bins.size(), 10u);
  EXPECT_DOUBLE_EQ(bins[7].said, 0.75);
  EXPECT_DOUBLE_EQ(bins[7].was, 0.5);
  EXPECT_DOUBLE_EQ(calibration_error(bins), 0.25);
  EXPECT_DOUBLE_EQ(calibration_error(calibration(of({1, 1}, {0, 0}))), 0);
}

}  // namespace
}  // namespace gannet::eval
