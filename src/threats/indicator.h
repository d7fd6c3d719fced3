// An address or subject that was seen with a threat. Such things are thrown away within weeks, so each counts for a time only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gannet::threats {

struct Indicator {
  std::string type;  // "domain", "url", "email" or "subject"
  std::string value;
  std::string seen;         // the last day that it was, "2026-11-28"
  std::uint32_t days = 90;  // that it counts from then on

  bool operator==(const Indicator&) const = default;
};

bool is_indicator_type(std::string_view type);

/// "2026-11-28" is a day, "2026-02-30" is none.
bool is_day(std::string_view text);

/// The day that many days later. Precondition: is_day(day).
std::string day_after(std::string_view day, std::uint32_t days);

/// Does it still count on that day? Never when its own is none.
bool is_current(const Indicator& indicator, std::string_view today);

}  // namespace gannet::threats
