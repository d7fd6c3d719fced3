// Where axes have numbers, and what a drawing holds.
#include "eval/plot.h"

#include <gtest/gtest.h>

namespace gannet::eval {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Plot, RoundNumbersOnAxes) {
  EXPECT_EQ(ticks_of({0, 1, false, true, {}}).size(), 6u);
  const std::vector<double> powers = ticks_of({0.0003, 1, true, true, {}});
  ASSERT_EQ(powers.size(), 4u);
  EXPECT_NEAR(powers.front(), 0.001, 1e-12);
  EXPECT_EQ(ticks_of({2, 2, false, true, {}}).size(), 1u);
  for (const double high : {0.3, 7.0, 450.0, 99'999.0}) {
    const std::size_t count = ticks_of({0, high, false, false, {}}).size();
    EXPECT_GE(count, 4u) << high;
    EXPECT_LE(count, 11u) << high;
  }
}

TEST(Plot, NumbersWithoutIdleDigits) {
  EXPECT_EQ(written(0.001, true), "0.1 %");
  EXPECT_EQ(written(0.2, true), "20 %");
  EXPECT_EQ(written(1000, false), "1000");
  EXPECT_EQ(written(ticks_of({0, 1, false, true, {}}).front(), true), "0 %");
}

TEST(Plot, StandsWhereTheNumbersSay) {
  Plot plot({0, 1, false, true, "across"}, {0, 1, false, true, "up"}, "a <plot>");
  plot.line({{0, 0}, {1, 1}}, "first");
  plot.line({{0, 0}, {1, 1}}, "second", true);
  const std::string svg = plot.svg();
  EXPECT_TRUE(has(svg, "aria-label=\"a &lt;plot&gt;\""));
  EXPECT_TRUE(has(svg, "class=\"line first\" d=\"M56.0 240.0L376.0 20.0\""));
  EXPECT_TRUE(has(svg, "class=\"line second\" d=\"M56.0 240.0H376.0V20.0\""));
  EXPECT_TRUE(has(svg, ">across</text>"));
}

TEST(Plot, WhatLiesOutsideStandsAtTheEdge) {
  Plot plot({0.001, 1, true, true, {}}, {0, 1, false, true, {}}, {});
  plot.line({{0, -1}, {5, 2}}, "first");
  EXPECT_TRUE(has(plot.svg(), "d=\"M56.0 240.0L376.0 20.0\""));
}

TEST(Plot, BarsOfNothingAreNotDrawn) {
  Plot plot({0, 1, false, true, {}}, {0, 10, false, false, {}}, {});
  plot.bars({0, 5, 0, 10}, "danger");
  plot.bars({}, "clear");
  plot.line({}, "first");
  const std::string svg = plot.svg();
  std::size_t bars = 0;
  for (std::size_t at = 0; (at = svg.find("<rect", at)) != std::string::npos; ++at) ++bars;
  EXPECT_EQ(bars, 2u);
  EXPECT_FALSE(has(svg, "class=\"line"));
}

}  // namespace
}  // namespace gannet::eval
