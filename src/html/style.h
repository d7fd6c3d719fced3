// The computed style of an element, as far as it decides whether and how its text is seen.
#pragma once

#include "html/declarations.h"
#include "html/names.h"
#include "html/page.h"

namespace gannet::html {

struct Style {
  Colour colour = black;
  Colour background = white;     // what lies behind the text, opaque
  bool background_known = true;  // false above a picture
  bool visible = true;           // visibility
  bool boxed_away = false;       // hidden with everything inside, for `reason`
  HiddenBy reason = HiddenBy::display_none;
  Display display = Display::block;
  WhiteSpace white_space = WhiteSpace::normal;
  bool own_background = false;  // this element paints one
  bool padded = false;
  float font_size = 16;
  float opacity = 1;
  float width = -1, height = -1;  // in pixels when told

  /// Why text here is not seen; none when it is.
  bool hides(HiddenBy& why) const;
};

/// What the document as a whole decides.
struct StyleContext {
  bool quirks = true;
  Colour body_colour = black;
};

/// The style of an element `id` inside `parent`, given everything declared for it.
Style compute_style(const Style& parent, ElementId id, const Declarations& declared, const StyleContext& context);

}  // namespace gannet::html
