#include "eval/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/markup.h"

namespace gannet::eval {
namespace {

// Units of the drawing. On the left is room for "100 %", below for numbers and a title.
constexpr double width = 400, height = 290, left = 56, right = 376, top = 20, bottom = 240;

/// 0 at the low end, 1 at the high one.
double share_of(const Axis& axis, double value) {
  const auto scaled = [&](double v) { return axis.logarithmic ? std::log10(std::max(v, axis.low)) : v; };
  const double low = scaled(axis.low), high = scaled(axis.high);
  return high > low ? std::clamp((scaled(value) - low) / (high - low), 0.0, 1.0) : 0;
}

}  // namespace

std::vector<double> ticks_of(const Axis& axis) {
  std::vector<double> ticks;
  constexpr double rounding = 1e-9;
  if (axis.logarithmic) {
    for (double power = std::ceil(std::log10(axis.low) - rounding); power <= std::log10(axis.high) + rounding; ++power) {
      ticks.push_back(std::pow(10.0, power));
    }
    return ticks;
  }
  const double range = axis.high - axis.low;
  if (!(range > 0)) return {axis.low};
  constexpr double fewest = 4;
  const double rough = range / fewest, power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = power;
  for (const double round : {2.0, 5.0}) {
    if (round * power <= rough * (1 + rounding)) step = round * power;
  }
  // The sum with 0 turns a negative zero into a plain one.
  for (double i = std::ceil(axis.low / step - rounding) + 0.0; i * step <= axis.high + step * rounding; ++i) {
    ticks.push_back(i * step);
  }
  return ticks;
}

std::string written(double value, bool percent) {
  return percent ? fmt::format("{:g} %", 100 * value) : fmt::format("{:.10g}", value);
}

Plot::Plot(Axis x, Axis y, std::string description)
    : x_(std::move(x)), y_(std::move(y)), description_(std::move(description)) {}

double Plot::across(double x) const {
  return left + share_of(x_, x) * (right - left);
}

double Plot::down(double y) const {
  return bottom - share_of(y_, y) * (bottom - top);
}

void Plot::line(const std::vector<Spot>& spots, std::string_view style, bool stepped) {
  if (spots.empty()) return;
  std::string path;
  for (const Spot& spot : spots) {
    const double x = across(spot.x), y = down(spot.y);
    if (path.empty()) {
      path = fmt::format("M{:.1f} {:.1f}", x, y);
    } else {
      path += stepped ? fmt::format("H{:.1f}V{:.1f}", x, y) : fmt::format("L{:.1f} {:.1f}", x, y);
    }
  }
  drawn_ += fmt::format("<path class=\"line {}\" d=\"{}\"/>\n", style, path);
}

void Plot::bars(const std::vector<double>& heights, std::string_view style) {
  if (heights.empty()) return;
  constexpr double gap = 1;
  const double each = (right - left) / static_cast<double>(heights.size());
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const double y = down(heights[i]);
    if (bottom - y < 0.05) continue;
    drawn_ += fmt::format("<rect class=\"bar {}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n", style,
                          left + each * static_cast<double>(i) + gap / 2, y, each - gap, bottom - y);
  }
}

void Plot::disc(const Spot& spot, double radius, std::string_view style) {
  drawn_ += fmt::format("<circle class=\"disc {}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>\n", style, across(spot.x),
                        down(spot.y), radius);
}

void Plot::mark(double x, std::string_view word) {
  const double at = across(x);
  drawn_ +=
      fmt::format("<path class=\"mark\" d=\"M{0:.1f} {1}V{2}\"/><text class=\"word\" x=\"{0:.1f}\" y=\"{3}\">{4}</text>\n", at,
                  top, bottom, top - 6, escaped_markup(word));
}

std::string Plot::axes() const {
  std::string out;
  for (const double tick : ticks_of(x_)) {
    const double at = across(tick);
    out += fmt::format("<path class=\"grid\" d=\"M{0:.1f} {1}V{2}\"/><text class=\"x\" x=\"{0:.1f}\" y=\"{3}\">{4}</text>\n",
                       at, top, bottom, bottom + 18, written(tick, x_.percent));
  }
  for (const double tick : ticks_of(y_)) {
    const double at = down(tick);
    out += fmt::format("<path class=\"grid\" d=\"M{0} {1:.1f}H{2}\"/><text class=\"y\" x=\"{3}\" y=\"{4:.1f}\">{5}</text>\n",
                       left, at, right, left - 7, at + 4, written(tick, y_.percent));
  }
  out += fmt::format("<text class=\"title\" x=\"{}\" y=\"{}\">{}</text>\n", (left + right) / 2, bottom + 40,
                     escaped_markup(x_.title));
  return out + fmt::format("<text class=\"title\" transform=\"translate(12 {}) rotate(-90)\">{}</text>\n", (top + bottom) / 2,
                           escaped_markup(y_.title));
}

std::string Plot::svg() const {
  return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n{}{}</svg>\n", width, height,
                     escaped_markup(description_), axes(), drawn_);
}

}  // namespace gannet::eval
