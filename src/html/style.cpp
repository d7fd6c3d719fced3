#include "html/style.h"

namespace gannet::html {
namespace {

constexpr float viewport = 1000;  // pixels, a usual reading pane
constexpr float far_away = -500;  // pixels
constexpr float least_font = 2;   // pixels
constexpr float least_opacity = 0.1f;
constexpr float least_box = 1;  // pixels

float pixels(const Length& length, float em) {
  switch (length.unit) {
    case Unit::em:
      return length.value * em;
    case Unit::rem:
      return length.value * 16;
    case Unit::percent:
    case Unit::viewport:
      return length.value * viewport;
    default:
      return length.value;
  }
}

Display default_display(ElementId id) {
  switch (id) {
    case ElementId::td:
    case ElementId::th:
      return Display::cell;
    case ElementId::tr:
      return Display::row;
    case ElementId::table:
      return Display::table;
    case ElementId::button:
    case ElementId::input:
    case ElementId::select:
      return Display::inline_block;
    default:
      break;
  }
  const std::uint16_t is = categories(id);
  if ((is & is_hidden_element) != 0) return Display::none;
  return (is & is_block) != 0 ? Display::block : Display::inline_;
}

void hide(Style& style, HiddenBy reason) {
  if (style.boxed_away) return;
  style.boxed_away = true;
  style.reason = reason;
}

bool is_off_screen(const Declarations& d, float em) {
  const auto far = [&](Property p) { return d.has(p) && pixels(d.at(p), em) < far_away; };
  if (d.has(Property::position) && d.positioned) {
    if (far(Property::left) || far(Property::top)) return true;
    if (d.out_of_flow && (far(Property::right) || far(Property::bottom))) return true;
  }
  return far(Property::text_indent) || far(Property::margin_left) || far(Property::margin_top) || far(Property::transform);
}

// Whether the element is a box of no extent that shows nothing outside. Tables grow with their content whatever height they
// have.
bool is_zero_box(const Declarations& d, Display display, float em) {
  if (d.has(Property::clip) && d.clipped_away) return true;
  if (!d.has(Property::overflow) || !d.clips) return false;
  const bool floats = d.has(Property::floated) || (d.has(Property::position) && d.out_of_flow);
  if (!floats && display != Display::block && display != Display::inline_block) return false;
  for (const Property p : {Property::height, Property::max_height, Property::width, Property::max_width}) {
    if (!d.has(p)) continue;
    const Length& l = d.at(p);
    if (l.unit == Unit::percent ? l.value <= 0 && p != Property::height && p != Property::max_height
                                : pixels(l, em) <= least_box)
      return true;
  }
  return false;
}

void compute_background(Style& style, const Declarations& d) {
  if (d.has(Property::background) && d.background.alpha != 0) {
    style.background = blend(d.background, style.background);
    style.own_background = true;
    if (d.background.alpha == 255) style.background_known = true;
  }
  if (d.has(Property::background_image) && d.has_image) {
    style.background_known = false;
    style.own_background = true;
  }
}

}  // namespace

bool Style::hides(HiddenBy& why) const {
  if (boxed_away) {
    why = reason;
  } else if (!visible) {
    why = HiddenBy::visibility;
  } else if (font_size < least_font) {
    why = HiddenBy::font_size;
  } else if (colour.alpha < 26 || (background_known && is_unreadable(colour, background))) {
    why = HiddenBy::colour;
  } else {
    return false;
  }
  return true;
}

Style compute_style(const Style& parent, ElementId id, const Declarations& d, const StyleContext& context) {
  Style style = parent;
  style.display = default_display(id);
  style.own_background = false;
  style.padded = false;
  style.width = style.height = -1;
  if (id == ElementId::table && context.quirks) {  // WHATWG HTML 15.3.8: tables start afresh in quirks mode
    style.font_size = 16;
    style.white_space = WhiteSpace::normal;
    style.colour = context.body_colour;
  }
  if (id == ElementId::pre || id == ElementId::listing || id == ElementId::xmp || id == ElementId::plaintext) {
    style.white_space = WhiteSpace::pre;
  }
  if (style.display == Display::none) hide(style, HiddenBy::element);
  if (d.set == 0) return style;

  if (d.has(Property::display)) {
    style.display = d.display;
    if (d.display == Display::none) hide(style, HiddenBy::display_none);
  }
  if (d.has(Property::visibility)) style.visible = d.visible;
  if (d.has(Property::font_size)) {
    const Length& size = d.at(Property::font_size);
    style.font_size = size.unit == Unit::percent ? size.value * parent.font_size : pixels(size, parent.font_size);
  }
  if (d.has(Property::colour)) style.colour = d.colour;
  if (d.has(Property::white_space)) style.white_space = d.white_space;
  style.padded = d.has(Property::padding) && d.padded;
  compute_background(style, d);
  if (d.has(Property::opacity)) {
    style.opacity *= d.at(Property::opacity).value;
    if (style.opacity < least_opacity) hide(style, HiddenBy::opacity);
  }
  const float em = style.font_size;
  if (is_off_screen(d, em)) hide(style, HiddenBy::off_screen);
  if (is_zero_box(d, style.display, em)) hide(style, HiddenBy::zero_box);
  if (d.has(Property::width)) style.width = pixels(d.at(Property::width), em);
  if (d.has(Property::height)) style.height = pixels(d.at(Property::height), em);
  return style;
}

}  // namespace gannet::html
