// What holds for every page, whatever it was read from. Shared by the tests and the fuzzer.
#pragma once

#include <string_view>

#include "base/utf8.h"
#include "html/page.h"

namespace gannet::html {

/// The first property that does not hold, or nothing.
inline const char* broken_property(const Page& page, std::string_view source, const Limits& limits) {
  const auto inside = [](const Range& range, const std::string& text) {
    return range.begin <= range.end && range.end <= text.size();
  };
  if (utf8::is_valid(source) && !utf8::is_valid(page.visible)) return "visible text is valid UTF-8";
  if (utf8::is_valid(source) && !utf8::is_valid(page.hidden)) return "hidden text is valid UTF-8";
  if (page.visible.size() > 2 * source.size() + 16) return "visible text is no larger than twice its source";
  for (std::size_t i = 1; i < page.anchors.size(); ++i) {
    if (page.anchors[i - 1].visible >= page.anchors[i].visible) return "anchors are sorted";
  }
  for (std::uint32_t at = 0; at < page.visible.size(); ++at) {
    const std::uint32_t from = page.source_of(at);
    if (from > source.size()) return "every visible byte has a place in the source";
    const char c = page.visible[at];
    const bool white = c == ' ' || c == '\t' || c == '\n';
    if (white || (from < source.size() && source[from] == c)) continue;
    // Anything else stands inside a character reference.
    const std::size_t amp = source.rfind('&', from);
    if (amp == std::string_view::npos || from - amp > 40) return "a visible byte is that of the source or of a reference";
  }
  if (page.links.size() > limits.links || page.images.size() > limits.images) return "links and images are bounded";
  for (const Link& link : page.links) {
    if (!inside(link.visible, page.visible)) return "the range of a link is inside the visible text";
    if (link.offset > source.size() || link.image >= static_cast<std::int32_t>(page.images.size()))
      return "a link points inside";
  }
  for (const HiddenText& run : page.hidden_runs) {
    if (!inside(run.text, page.hidden) || run.text.empty() || run.offset >= source.size()) return "a hidden run is inside";
  }
  for (const Form& form : page.forms) {
    if (form.link >= static_cast<std::int32_t>(page.links.size())) return "a form's link exists";
  }
  return nullptr;
}

}  // namespace gannet::html
