// The CSS declarations that decide what a reader sees (CSS 2.2 and the modules that followed); all others are passed over.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "html/colour.h"

namespace gannet::html {

enum class Property : std::uint8_t {
  // Numbers and lengths first: they have a place in Declarations::length.
  opacity,
  font_size,
  left,
  right,
  top,
  bottom,
  text_indent,
  margin_left,
  margin_top,
  height,
  max_height,
  width,
  max_width,
  transform,
  display,
  visibility,
  colour,
  background,
  background_image,
  position,
  overflow,
  clip,
  white_space,
  padding,
  floated,
};
constexpr std::size_t length_count = static_cast<std::size_t>(Property::transform) + 1;
constexpr std::size_t property_count = static_cast<std::size_t>(Property::floated) + 1;

enum class Display : std::uint8_t { none, inline_, inline_block, block, table, row, cell, contents };
enum class Unit : std::uint8_t { none, px, em, rem, percent, viewport };  // absolute units become px
enum class WhiteSpace : std::uint8_t { normal, pre_line, pre };

struct Length {
  float value = 0;
  Unit unit = Unit::px;
};

/// What one style attribute or rule says. A property counts only when its bit in `set` is there; `important` marks some of
/// these.
struct Declarations {
  std::uint32_t set = 0;
  std::uint32_t important = 0;
  std::array<Length, length_count> length{};  // opacity is a plain number
  Colour colour = black;
  Colour background{0, 0, 0, 0};
  Display display = Display::inline_;
  WhiteSpace white_space = WhiteSpace::normal;
  bool visible = true;        // visibility
  bool positioned = false;    // position: absolute, fixed or relative
  bool out_of_flow = false;   // position: absolute or fixed
  bool clips = false;         // overflow: hidden or clip
  bool clipped_away = false;  // clip, clip-path or transform leave nothing
  bool has_image = false;     // a background image
  bool padded = false;

  bool has(Property p) const { return (set >> static_cast<unsigned>(p) & 1u) != 0; }
  const Length& at(Property p) const { return length[static_cast<std::size_t>(p)]; }
  /// Adds what `later` says; a later declaration wins unless only the earlier one is important.
  void merge(const Declarations& later);
};

/// Parses the inside of a style attribute or rule. `quirks`: a number without a unit is a length in pixels.
Declarations parse_declarations(std::string_view text, bool quirks);

}  // namespace gannet::html
