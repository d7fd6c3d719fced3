// The time lines of the page, as SVG text. Colours and fonts are the style sheet's.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/markup.h"
#include "mine/page.h"
#include "report/columns.h"
#include "report/readable.h"

namespace gannet::mine {
namespace {

// Units of the drawing.
constexpr double width = 1000, label_width = 300, lane = 22, bar_most = 16, head = 24, least_bar = 2;
constexpr double spark_width = 160, spark_height = 22;
constexpr std::size_t most_lanes = 30, label_columns = 36;

/// Where days stand between two edges.
struct Scale {
  Day first, last;
  double left, right;
  double at(Day day) const {
    const double share = static_cast<double>(day - first) / static_cast<double>(std::max(last + 1 - first, 1));
    return left + std::clamp(share, 0.0, 1.0) * (right - left);
  }
};

/// Heights grow with the square root, so that a single message still shows beside a wave.
std::string bars_of(const Campaign& campaign, const Scale& scale, double base, double most_height) {
  const std::vector<Timeline::Bin> bins = campaign.timeline().bins();
  std::uint32_t most = 1;
  for (const Timeline::Bin& bin : bins) most = std::max(most, bin.messages);
  std::string out;
  for (const Timeline::Bin& bin : bins) {
    const double left = scale.at(std::max(bin.begin, scale.first)), right = scale.at(bin.begin + bin.days);
    const double height = std::max(most_height * std::sqrt(static_cast<double>(bin.messages) / most), least_bar);
    out += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
                       name_of(campaign.level()), left, base - height, std::max(right - left, least_bar), height);
  }
  return out;
}

/// Years when there are several, else months, else the first day.
std::vector<std::pair<Day, std::string>> marks_of(Day first, Day last) {
  using namespace std::chrono;
  std::vector<std::pair<Day, std::string>> marks;
  const year_month_day begin{sys_days{days{first}}}, end{sys_days{days{last}}};
  const auto day_number = [](const year_month_day& date) {
    return static_cast<Day>(sys_days(date).time_since_epoch().count());
  };
  constexpr int most_months = 18;
  const int span = static_cast<int>((end.year() - begin.year()).count()) * 12;
  if (span > most_months) {
    for (year y = begin.year() + years(1); y <= end.year(); ++y) {
      const Day day = day_number(y / January / 1);
      marks.emplace_back(day, month_text(day).substr(0, 4));
    }
    return marks;
  }
  year_month month = year_month(begin.year(), begin.month()) + months(1);
  for (; month <= year_month(end.year(), end.month()); month += months(1)) {
    marks.emplace_back(day_number(month / 1), month_text(day_number(month / 1)));
  }
  if (marks.empty()) marks.emplace_back(first, day_text(first));
  return marks;
}

}  // namespace

std::pair<Day, Day> days_of(const Mined& mined) {
  bool any = false;
  Day first = 0, last = 0;
  for (const Campaign* const campaign : mined.campaigns) {
    const Timeline& timeline = campaign->timeline();
    if (timeline.empty()) continue;
    first = any ? std::min(first, timeline.first()) : timeline.first();
    last = any ? std::max(last, timeline.last()) : timeline.last();
    any = true;
  }
  return {first, last};
}

std::string overview_drawing(const Mined& mined, std::string_view description) {
  const auto [first, last] = days_of(mined);
  const Scale scale{first, last, label_width, width - 8};
  const std::size_t lanes = std::min(mined.campaigns.size(), most_lanes);
  const double height = head + lane * static_cast<double>(lanes) + 8;
  std::string out =
      fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n", width, height, escaped_markup(description));
  for (const auto& [day, word] : marks_of(first, last)) {
    const double x = scale.at(day);
    out += fmt::format("<path class=\"grid\" d=\"M{:.1f} {}V{}\"/><text class=\"mark\" x=\"{:.1f}\" y=\"14\">{}</text>\n", x,
                       head - 4, height, x, word);
  }
  for (std::size_t i = 0; i < lanes; ++i) {
    const Campaign& campaign = *mined.campaigns[i];
    const double base = head + lane * static_cast<double>(i + 1);
    const std::string label = report::shortened(report::readable(campaign.subjects.first()), label_columns);
    out +=
        fmt::format("<text class=\"lane\" x=\"{}\" y=\"{:.1f}\">{}</text>", label_width - 8, base - 4, escaped_markup(label));
    out += fmt::format("<path class=\"grid\" d=\"M{} {}H{}\"/>", label_width, base, width);
    out += bars_of(campaign, scale, base, bar_most) + "\n";
  }
  return out + "</svg>\n";
}

std::string spark_drawing(const Campaign& campaign, Day first, Day last) {
  const Scale scale{first, last, 0, spark_width};
  return fmt::format("<svg class=\"spark\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">", spark_width, spark_height) +
         bars_of(campaign, scale, spark_height, spark_height - 2) + "</svg>";
}

}  // namespace gannet::mine
