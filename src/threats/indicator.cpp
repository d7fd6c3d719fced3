#include "threats/indicator.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

#include "base/bytes.h"

namespace gannet::threats {
namespace {

constexpr std::string_view types[] = {"domain", "url", "email", "subject"};

std::optional<std::chrono::sys_days> parsed(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_number(text.substr(0, 4)), month = parse_number(text.substr(5, 2)),
             day = parse_number(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::string written(std::chrono::sys_days days) {
  const std::chrono::year_month_day date(days);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace

bool is_indicator_type(std::string_view type) {
  return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

bool is_day(std::string_view text) {
  return parsed(text).has_value();
}

std::string day_after(std::string_view day, std::uint32_t days) {
  constexpr std::uint32_t longest = 36500;
  const auto from = parsed(day);
  return from ? written(*from + std::chrono::days(std::min(days, longest))) : std::string(day);
}

bool is_current(const Indicator& indicator, std::string_view today) {
  return is_day(indicator.seen) && day_after(indicator.seen, indicator.days) >= today;
}

}  // namespace gannet::threats
