// Indicators count for a time.
#include "threats/indicator.h"

#include "support.h"

namespace gannet::threats {
namespace {

TEST(Indicators, AgeOut) {
  const Indicator usual{"domain", "acorn.example", "2026-08-30"};
  EXPECT_TRUE(is_current(usual, "2026-08-30"));
  EXPECT_TRUE(is_current(usual, "2026-11-28"));  // the 90th day
  EXPECT_FALSE(is_current(usual, "2026-11-29"));
  EXPECT_FALSE(is_current({"domain", "acorn.example", "2026-11-28", 0}, "2026-11-29"));
  EXPECT_FALSE(is_current({"domain", "acorn.example", "some day"}, "2026-11-28"));
}

TEST(Indicators, DaysAreThoseOfTheCalendar) {
  EXPECT_TRUE(is_day("2024-02-29"));
  for (const char* const text : {"2026-02-29", "2026-13-01", "2026-1-01", "2026-11-31", "", "20261128xx"})
    EXPECT_FALSE(is_day(text)) << text;
  EXPECT_EQ(day_after("2023-12-31", 60), "2024-02-29");
  EXPECT_EQ(day_after("2023-12-31", 4000000000u), day_after("2023-12-31", 36500));
}

}  // namespace
}  // namespace gannet::threats
