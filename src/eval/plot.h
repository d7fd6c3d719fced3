// A plot with two axes as SVG text. Colours and fonts are the style sheet's: this only says where things stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gannet::eval {

struct Axis {
  double low = 0, high = 1;
  bool logarithmic = false;  // low must be above 0; values below it stand at the edge
  bool percent = true;       // how numbers are written: "10 %" or "10"
  std::string title;
};

struct Spot {
  double x = 0, y = 0;
};

/// Draws in the order of the calls. All numbers are in the axes' units; what lies outside is drawn at the edge.
class Plot {
 public:
  /// `description` is what a person who cannot see the plot is told.
  Plot(Axis x, Axis y, std::string description);

  /// A line through the spots. `style` is a class of the style sheet. Stepped: first along x, then along y, which is how rates
  /// of few messages change.
  void line(const std::vector<Spot>& spots, std::string_view style, bool stepped = false);
  /// Bars from the lower edge up, side by side over the whole x axis.
  void bars(const std::vector<double>& heights, std::string_view style);
  /// A disc; `radius` in units of the drawing.
  void disc(const Spot& spot, double radius, std::string_view style);
  /// A line across the plot at x, with a word at its top.
  void mark(double x, std::string_view word);

  /// An <svg> element, 400 units wide; it takes the width of what it stands in.
  std::string svg() const;

 private:
  double across(double x) const;
  double down(double y) const;
  std::string axes() const;

  Axis x_, y_;
  std::string description_;
  std::string drawn_;
};

/// Where an axis has its numbers: powers of ten, or round steps, four to seven of them.
std::vector<double> ticks_of(const Axis& axis);
/// "0.1 %", "20 %", "1000": no digits that say nothing.
std::string written(double value, bool percent);

}  // namespace gannet::eval
