#include "mine/timeline.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace gannet::mine {
namespace {

using namespace std::chrono;
constexpr Day earliest = sys_days(year(1980) / 1 / 1).time_since_epoch().count();
constexpr Day latest = sys_days(year(2099) / 12 / 31).time_since_epoch().count();

year_month_day date_of(Day day) {
  return year_month_day(sys_days(days(day)));
}

}  // namespace

std::string day_text(Day day) {
  const year_month_day date = date_of(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::string month_text(Day day) {
  return day_text(day).substr(0, 7);
}

void Timeline::add(Day day, std::uint32_t times) {
  if (day < earliest || day > latest) return;
  if (bins_.empty()) {
    first_ = last_ = day;
    begin_bin_ = day / width_;
  }
  first_ = std::min(first_, day);
  last_ = std::max(last_, day);
  while (last_ / width_ - first_ / width_ >= static_cast<Day>(most_bins)) coarsen();
  const Day begin = first_ / width_;
  if (begin < begin_bin_) {
    bins_.insert(bins_.begin(), static_cast<std::size_t>(begin_bin_ - begin), 0);
    begin_bin_ = begin;
  }
  const auto place = static_cast<std::size_t>(day / width_ - begin_bin_);
  if (place >= bins_.size()) bins_.resize(place + 1);
  bins_[place] += times;
}

void Timeline::coarsen() {
  const Day begin = begin_bin_ / 2;
  std::vector<std::uint32_t> halves;
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const auto place = static_cast<std::size_t>((begin_bin_ + static_cast<Day>(i)) / 2 - begin);
    if (place >= halves.size()) halves.resize(place + 1);
    halves[place] += bins_[i];
  }
  bins_ = std::move(halves);
  begin_bin_ = begin;
  width_ *= 2;
}

void Timeline::join(const Timeline& other) {
  if (other.empty()) return;
  const bool was_empty = empty();
  const Day first = was_empty ? other.first_ : std::min(first_, other.first_);
  const Day last = was_empty ? other.last_ : std::max(last_, other.last_);
  // A bin counts on the day in its middle, held within the days that were really seen.
  for (const Bin& bin : other.bins()) add(std::clamp(bin.begin + bin.days / 2, other.first_, other.last_), bin.messages);
  add(other.first_, 0);  // the ends are exact
  add(other.last_, 0);
  first_ = first;
  last_ = last;
}

std::vector<Timeline::Bin> Timeline::bins() const {
  std::vector<Bin> bins;
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    if (bins_[i] > 0) bins.push_back({(begin_bin_ + static_cast<Day>(i)) * width_, width_, bins_[i]});
  }
  return bins;
}

}  // namespace gannet::mine
