// The element and attribute names that matter, as numbers: one hash lookup while a tag is read, comparisons of bytes
// afterwards.
#pragma once

#include <cstdint>
#include <string_view>

namespace gannet::html {

enum class ElementId : std::uint8_t {
  unknown,
  a,
  abbr,
  acronym,
  address,
  applet,
  area,
  article,
  aside,
  audio,
  b,
  base,
  basefont,
  bdo,
  bgsound,
  big,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  colgroup,
  datalist,
  dd,
  del,
  details,
  dfn,
  dialog,
  dir,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  image,
  img,
  input,
  ins,
  kbd,
  keygen,
  label,
  legend,
  li,
  link,
  listing,
  main,
  map,
  marquee,
  math,
  menu,
  meta,
  nav,
  nobr,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  param,
  plaintext,
  pre,
  progress,
  q,
  rb,
  rp,
  rt,
  rtc,
  ruby,
  s,
  samp,
  script,
  search,
  section,
  select,
  small,
  source,
  span,
  strike,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  tt,
  u,
  ul,
  var,
  video,
  wbr,
  xmp,
};
constexpr std::size_t element_count = static_cast<std::size_t>(ElementId::xmp) + 1;

enum class AttributeId : std::uint8_t {
  action,
  align,
  alt,
  aria_label,
  background,
  bgcolor,
  class_,
  code,
  color,
  content,
  data,
  dir,
  height,
  hidden,
  href,
  http_equiv,
  id,
  label,
  link,
  media,
  method,
  name,
  open,
  placeholder,
  rel,
  role,
  rows,
  selected,
  size,
  src,
  style,
  text,
  title,
  type,
  valign,
  value,
  width,
  wrap,
  unknown,
};
constexpr std::size_t attribute_count = static_cast<std::size_t>(AttributeId::unknown);

/// A name being read: its bytes lower-cased eight at a time, so that most names compare as one number.
struct NameKey {
  std::uint64_t head = 0;  // the first eight bytes, lower case, first byte lowest
  std::uint32_t length = 0;
};

NameKey key_of(std::string_view name);

/// The number of an element (in any case), with its lower-case name in `canonical`; unknown leaves `canonical` alone.
ElementId find_element(NameKey key, std::string_view name, std::string_view& canonical);
AttributeId find_attribute(NameKey key, std::string_view name, std::string_view& canonical);
ElementId find_element(std::string_view name);

/// Categories of elements (WHATWG HTML 13.1.2, 13.2.4.2, 15.3).
enum Category : std::uint16_t {
  is_void = 1 << 0,
  is_special = 1 << 1,
  is_formatting = 1 << 2,
  is_block = 1 << 3,           // display: block, list-item, table or a part of a table that stands on lines of its own
  ends_implied = 1 << 4,       // "generate implied end tags"
  bounds_scope = 1 << 5,       // "has an element in scope" stops here
  closes_p = 1 << 6,           // a start tag that closes an open <p>
  is_table_part = 1 << 7,      // tbody, thead, tfoot, tr, td, th, caption, col, colgroup
  is_hidden_element = 1 << 8,  // never rendered: the user agent's display: none, or content replaced
  is_heading = 1 << 9,
  is_cell = 1 << 10,
  leaves_foreign = 1 << 11,  // a start tag that ends <svg> or <math>
};
std::uint16_t categories(ElementId id);

}  // namespace gannet::html
