#include "html/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/bytes.h"
#include "html/colour_names.h"
#include "html/css_scan.h"
#include "html/name_table.h"

namespace gannet::html {
namespace {

constexpr NameTable<std::size(colour_names), 9> names(colour_names);

constexpr Colour from_number(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb)};
}

std::uint8_t to_byte(float value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

std::optional<Colour> named(std::string_view text) {
  const int at = names.find(text);
  if (at < 0) return std::nullopt;
  return from_number(colour_values[at]);
}

std::optional<Colour> hex(std::string_view digits) {
  const std::size_t n = digits.size();
  if (n != 3 && n != 4 && n != 6 && n != 8) return std::nullopt;
  std::array<std::uint8_t, 4> channel{0, 0, 0, 255};
  const std::size_t each = n <= 4 ? 1 : 2;
  for (std::size_t i = 0; i < n / each; ++i) {
    const int high = hex_value(digits[i * each]);
    const int low = hex_value(digits[i * each + each - 1]);
    if (high < 0 || low < 0) return std::nullopt;
    channel[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Colour{channel[0], channel[1], channel[2], channel[3]};
}

// HSL to RGB as in CSS Color 4, 7.1.
Colour from_hsl(float hue, float saturation, float lightness, float alpha) {
  const auto channel = [&](float n) {
    const float k = std::fmod(std::fmod(n + hue / 30.0f, 12.0f) + 12.0f, 12.0f);
    const float a = saturation * std::min(lightness, 1 - lightness);
    return to_byte(255 * (lightness - a * std::max(-1.0f, std::min({k - 3, 9 - k, 1.0f}))));
  };
  return {channel(0), channel(8), channel(4), to_byte(alpha * 255)};
}

// rgb(), rgba(), hsl(), hsla(), with commas or with spaces and a slash.
std::optional<Colour> function(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(0, open);
  const bool is_hsl = iequals(name, "hsl") || iequals(name, "hsla");
  if (!is_hsl && !iequals(name, "rgb") && !iequals(name, "rgba")) return std::nullopt;
  std::string_view rest = text.substr(open + 1, text.find(')') - open - 1);
  std::array<float, 4> value{0, 0, 0, 1};
  std::size_t count = 0;
  while (count < 4) {
    while (!rest.empty() && (is_space(rest.front()) || rest.front() == ',' || rest.front() == '/')) rest.remove_prefix(1);
    float number = 0;
    if (!take_number(rest, number)) break;
    const bool percent = rest.starts_with('%');
    while (!rest.empty() && !is_space(rest.front()) && rest.front() != ',' && rest.front() != '/') rest.remove_prefix(1);
    if (percent) number *= count == 3 || is_hsl ? 0.01f : 2.55f;
    value[count++] = number;
  }
  if (count < 3) return std::nullopt;
  const float alpha = std::clamp(value[3], 0.0f, 1.0f);
  if (is_hsl) return from_hsl(value[0], std::clamp(value[1], 0.0f, 1.0f), std::clamp(value[2], 0.0f, 1.0f), alpha);
  return Colour{to_byte(value[0]), to_byte(value[1]), to_byte(value[2]), to_byte(alpha * 255)};
}

}  // namespace

std::optional<Colour> css_colour(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text.front() == '#') return hex(text.substr(1));
  if (text.back() == ')') return function(text);
  if (iequals(text, "transparent")) return Colour{0, 0, 0, 0};
  return named(text);
}

std::optional<Colour> legacy_colour(std::string_view text) {
  text = trim(text);
  if (text.empty() || iequals(text, "transparent")) return std::nullopt;
  if (const auto name = named(text)) return name;
  if (text.front() == '#' && text.size() == 4) {
    if (const auto short_form = hex(text.substr(1))) return short_form;
  }
  // The rules for parsing a legacy colour value, from step 8: anything becomes hexadecimal digits in three equal parts.
  std::string digits;
  for (const char c : text.substr(0, 128)) digits.push_back(hex_value(c) >= 0 ? c : '0');
  if (text.front() == '#') digits.erase(0, 1);
  while (digits.empty() || digits.size() % 3 != 0) digits.push_back('0');
  std::size_t each = digits.size() / 3;
  std::array<std::string_view, 3> part;
  for (std::size_t i = 0; i < 3; ++i) part[i] = std::string_view(digits).substr(i * each, each);
  if (each > 8) {
    for (auto& p : part) p.remove_prefix(each - 8);
    each = 8;
  }
  while (each > 2 && part[0].front() == '0' && part[1].front() == '0' && part[2].front() == '0') {
    for (auto& p : part) p.remove_prefix(1);
    --each;
  }
  const auto channel = [&](std::string_view p) {
    int value = hex_value(p[0]);
    if (p.size() > 1) value = value * 16 + hex_value(p[1]);
    return static_cast<std::uint8_t>(value);
  };
  return Colour{channel(part[0]), channel(part[1]), channel(part[2])};
}

Colour blend(Colour top, Colour bottom) {
  if (top.alpha == 255) return top;
  const auto mix = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * top.alpha + b * (255 - top.alpha)) / 255);
  };
  return {mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue)};
}

bool is_unreadable(Colour text, Colour background) {
  // Below this difference in every channel the contrast ratio (WCAG 2.1) is under 1.2 on light and dark grounds.
  constexpr int least = 20;
  const Colour drawn = blend(text, background);
  return std::abs(drawn.red - background.red) < least && std::abs(drawn.green - background.green) < least &&
         std::abs(drawn.blue - background.blue) < least;
}

}  // namespace gannet::html
