// What a reader of an HTML body sees, what is hidden from them, and where its links lead.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/limits.h"
#include "url/url.h"

namespace gannet::html {

/// Why text in the source does not reach the reader.
enum class HiddenBy : std::uint8_t {
  display_none,
  visibility,
  opacity,
  font_size,   // below 2 pixels
  colour,      // like its background
  off_screen,  // positioned or indented away
  zero_box,    // no height or width with overflow hidden, max-height 0, clip
  attribute,   // hidden
  comment,     // <!-- -->, conditional comments
  element,     // template, title, textarea in no form ... (not noscript: mail programs run no scripts)
};
constexpr std::size_t hidden_by_count = static_cast<std::size_t>(HiddenBy::element) + 1;
std::string_view name_of(HiddenBy reason);

/// A range [begin, end) of a text.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
};

enum class LinkKind : std::uint8_t { anchor, area, form, refresh, base, frame };

struct Link {
  LinkKind kind = LinkKind::anchor;
  std::string raw;                 // the attribute, entities decoded
  std::optional<url::Url> target;  // resolved against <base>; none when browsers refuse it
  std::string label;               // text a reader sees on it, white space collapsed; for images their alt text
  Range visible;                   // where the label stands in Page::visible
  bool hidden = false;             // the reader cannot see it
  bool button_like = false;        // looks like a button: <button>, background colour and padding, role=button
  std::int32_t image = -1;         // the first image inside it
  std::uint32_t offset = 0;        // of the tag in the source
};

struct Image {
  std::string source;  // "cid:...", "https://...", "data:image/png" (data cut)
  std::string alt;
  std::int32_t width = -1, height = -1;  // CSS pixels when told, else -1
  std::int32_t link = -1;
  bool tracking_pixel = false;  // 3x3 or smaller
  bool hidden = false;
  std::uint32_t offset = 0;
};

struct Field {
  std::string kind;  // "password", "text", "email", "hidden", "submit", "select", "textarea", ...
  std::string name;
  std::string label;  // placeholder, aria-label or value of a button
};

struct Form {
  std::string method;
  std::int32_t link = -1;  // its action among the links
  std::vector<Field> fields;
  std::uint32_t offset = 0;
};

struct HiddenText {
  HiddenBy reason = HiddenBy::display_none;
  Range text;                // in Page::hidden
  std::uint32_t offset = 0;  // in the source
};

struct Page {
  std::string visible;  // reading order, blocks on lines of their own, white space as shown, UTF-8
  std::string hidden;   // one run a line
  std::string title;
  std::vector<HiddenText> hidden_runs;
  std::vector<Link> links;  // each once, in source order
  std::vector<Image> images;
  std::vector<Form> forms;
  std::uint32_t scripts = 0;
  std::uint32_t elements = 0;
  bool truncated = false;  // a limit was reached
  bool has_frame = false;  // iframe, frame, object, embed
  bool external_style = false;

  /// The byte of the source at which the visible byte `at` was written.
  std::uint32_t source_of(std::uint32_t at) const;
  struct Anchor {
    std::uint32_t visible, source;
  };
  std::vector<Anchor> anchors;  // sorted; between two of them source follows visible

  /// A fingerprint of the structure (element names in order, without text), for near-duplicate search.
  std::vector<std::uint64_t> structure;
};

/// Reads an HTML body given as UTF-8. `content_base`: the Content-Base or Content-Location header, if any.
Page read(std::string_view source, const Limits& limits = {}, const url::Url* content_base = nullptr);

/// Plain text as mail programs show it: URLs and addresses in it become links whose label is the URL itself
/// ("www.example.com" too; trailing punctuation and brackets stay outside, RFC 3986 appendix C).
Page read_plain(std::string_view text, const Limits& limits = {});

}  // namespace gannet::html
