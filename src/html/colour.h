// Colours of CSS (CSS Color 4) and of HTML's old attributes (WHATWG HTML 2.4.6).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gannet::html {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::uint8_t alpha = 255;
  bool operator==(const Colour&) const = default;
};

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

/// A CSS colour: name, #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla(), transparent.
std::optional<Colour> css_colour(std::string_view text);

/// The value of bgcolor, <font color> and their like: never invalid unless empty or "transparent".
std::optional<Colour> legacy_colour(std::string_view text);

/// `top` drawn over the opaque colour `bottom`.
Colour blend(Colour top, Colour bottom);

/// True when text of this colour does not stand out from the opaque background.
bool is_unreadable(Colour text, Colour background);

}  // namespace gannet::html
