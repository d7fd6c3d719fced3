// Curves against counting by hand; spreads and quantiles.
#include "eval/curve.h"

#include <gtest/gtest.h>

#include <random>

namespace gannet::eval {
namespace {

TEST(Curve, OfFourMessages) {
  const std::vector<Scored> scored = {{0.9, true, 1}, {0.8, false, 1}, {0.7, true, 1}, {0.1, false, 1}};
  const std::vector<Point> curve = curve_of(scored);
  ASSERT_EQ(curve.size(), 4u);
  EXPECT_DOUBLE_EQ(curve[0].recall, 0.5);
  EXPECT_DOUBLE_EQ(curve[0].false_alarms, 0);
  EXPECT_DOUBLE_EQ(curve[0].precision, 1);
  EXPECT_DOUBLE_EQ(curve[1].false_alarms, 0.5);
  EXPECT_DOUBLE_EQ(curve[2].precision, 2.0 / 3);
  EXPECT_DOUBLE_EQ(curve[3].recall, 1);
  EXPECT_DOUBLE_EQ(curve[3].threshold, 0.1);
}

TEST(Curve, EqualScoresAreOnePoint) {
  const std::vector<Scored> scored = {{0.5, true, 1}, {0.5, false, 1}, {0.5, false, 1}};
  ASSERT_EQ(curve_of(scored).size(), 1u);
  EXPECT_DOUBLE_EQ(curve_of(scored)[0].precision, 1.0 / 3);
}

TEST(Curve, NothingToDraw) {
  EXPECT_TRUE(curve_of({}).empty());
  const std::vector<Scored> one_side = {{0.5, true, 1}};
  EXPECT_TRUE(curve_of(one_side).empty());
}

/// What is left out must not be missed: every rate can be read off to within a pixel, and the file stays small.
TEST(Curve, IsThinnedWithoutLoss) {
  std::mt19937 random(5);
  std::normal_distribution<double> bad(0.7, 0.2), good(0.3, 0.2);
  std::vector<Scored> scored;
  for (int i = 0; i < 20'000; ++i) scored.push_back({i % 4 == 0 ? bad(random) : good(random), i % 4 == 0, 1});
  const std::vector<Point> curve = curve_of(scored);
  EXPECT_LT(curve.size(), 1500u);
  for (const double allowed : {0.0, 0.001, 0.01, 0.1, 1.0}) {
    double read = 0;
    for (const Point& point : curve) read = point.false_alarms <= allowed ? std::max(read, point.recall) : read;
    EXPECT_NEAR(read, recall_at(scored, allowed).recall.value, 0.006) << allowed;
  }
  EXPECT_DOUBLE_EQ(curve.back().recall, 1);
  EXPECT_DOUBLE_EQ(curve.back().false_alarms, 1);
}

TEST(Curve, Histogram) {
  const std::vector<double> scores = {0, 0.04, 0.5, 0.999, 1};
  const std::vector<std::size_t> counts = histogram_of(scores, 10);
  EXPECT_EQ(counts, (std::vector<std::size_t>{2, 0, 0, 0, 0, 1, 0, 0, 0, 2}));
  EXPECT_EQ(histogram_of({}, 3), (std::vector<std::size_t>{0, 0, 0}));
}

TEST(Curve, Quantile) {
  EXPECT_DOUBLE_EQ(quantile({3, 1, 2}, 0.5), 2);
  EXPECT_DOUBLE_EQ(quantile({3, 1, 2}, 1), 3);
  EXPECT_DOUBLE_EQ(quantile({3, 1, 2}, 0), 1);
  EXPECT_DOUBLE_EQ(quantile({}, 0.5), 0);
}

}  // namespace
}  // namespace gannet::eval
