#include "html/page.h"

#include <algorithm>
#include <array>

#include "html/reader.h"

namespace gannet::html {

std::string_view name_of(HiddenBy reason) {
  static constexpr std::array<std::string_view, hidden_by_count> names = {"display_none", "visibility", "opacity",  "font_size",
                                                                          "colour",       "off_screen", "zero_box", "attribute",
                                                                          "comment",      "element"};
  return names[static_cast<std::size_t>(reason)];
}

std::uint32_t Page::source_of(std::uint32_t at) const {
  const auto after =
      std::upper_bound(anchors.begin(), anchors.end(), at, [](std::uint32_t v, const Anchor& a) { return v < a.visible; });
  if (after == anchors.begin()) return 0;
  const Anchor& anchor = *std::prev(after);
  return anchor.source + (at - anchor.visible);
}

Page read(std::string_view source, const Limits& limits, const url::Url* content_base) {
  return Reader(source, limits, content_base).run();
}

}  // namespace gannet::html
