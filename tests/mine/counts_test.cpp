#include <numeric>

#include "mine/counter.h"
#include "mine/timeline.h"
#include "support.h"

namespace gannet::test {
namespace {

using mine::Counter;
using mine::Day;
using mine::Timeline;

constexpr Day november = 20'759;  // 2026-11-02

std::uint32_t total(const Timeline& timeline) {
  std::uint32_t sum = 0;
  for (const Timeline::Bin& bin : timeline.bins()) sum += bin.messages;
  return sum;
}

TEST(Counter, KeepsWhatIsFrequentAmongMany) {
  Counter<int> counter(4);
  for (int i = 0; i < 3000; ++i) counter.add(i % 3 == 0 ? -1 : i);
  ASSERT_EQ(counter.sorted().size(), 4u);
  EXPECT_EQ(counter.first(), -1);
  EXPECT_GE(counter.sorted()[0].second, 1000u);
}

TEST(Counter, JoinsAndSortsByCountThenThing) {
  Counter<std::string> a(4), b(4);
  a.add("x");
  a.add("y", 2);
  b.add("x", 3);
  b.add("w", 2);
  a.join(b);
  const std::vector<Counter<std::string>::Entry> expected = {{"x", 4}, {"w", 2}, {"y", 2}};
  EXPECT_EQ(a.sorted(), expected);
  EXPECT_EQ(Counter<std::string>(2).first(), "");
}

TEST(Timeline, WritesDays) {
  EXPECT_EQ(mine::day_text(november), "2026-11-02");
  EXPECT_EQ(mine::month_text(november), "2026-11");
  EXPECT_EQ(mine::day_text(0), "1970-01-01");
}

TEST(Timeline, DaysInAnyOrder) {
  Timeline timeline;
  for (const Day day : {november, november + 5, november - 3, november}) timeline.add(day);
  EXPECT_EQ(timeline.first(), november - 3);
  EXPECT_EQ(timeline.last(), november + 5);
  const auto bins = timeline.bins();
  ASSERT_EQ(bins.size(), 3u);
  EXPECT_EQ(bins[0].begin, november - 3);
  EXPECT_EQ(bins[1].messages, 2u);
  EXPECT_EQ(bins[2].days, 1);
}

TEST(Timeline, StaysBoundedAndLosesNothing) {
  Timeline timeline;
  for (Day day = 0; day < 4000; day += 7) timeline.add(november - 2000 + (day * 37) % 4000);
  EXPECT_LE(timeline.bins().size(), Timeline::most_bins);
  EXPECT_EQ(total(timeline), 572u);
  Timeline other;
  other.add(november + 3000, 10);
  other.join(timeline);
  EXPECT_EQ(total(other), 582u);
  EXPECT_EQ(other.first(), timeline.first());
  EXPECT_EQ(other.last(), november + 3000);
  EXPECT_LE(other.bins().size(), Timeline::most_bins);
}

TEST(Timeline, ImpossibleDaysAreLeftOut) {
  Timeline timeline;
  for (const Day day : {0, -5, 1 << 30}) timeline.add(day);
  EXPECT_TRUE(timeline.empty());
  Timeline joined;
  joined.join(timeline);
  EXPECT_TRUE(joined.empty());
}

}  // namespace
}  // namespace gannet::test
