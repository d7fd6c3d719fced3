#include "html/names.h"

#include <array>

namespace gannet::html {
namespace {

// In the order of ElementId.
constexpr std::string_view element_names[element_count] = {
    "",           "a",        "abbr",     "acronym", "address",  "applet", "area",       "article",  "aside",     "audio",
    "b",          "base",     "basefont", "bdo",     "bgsound",  "big",    "blockquote", "body",     "br",        "button",
    "canvas",     "caption",  "center",   "cite",    "code",     "col",    "colgroup",   "datalist", "dd",        "del",
    "details",    "dfn",      "dialog",   "dir",     "div",      "dl",     "dt",         "em",       "embed",     "fieldset",
    "figcaption", "figure",   "font",     "footer",  "form",     "frame",  "frameset",   "h1",       "h2",        "h3",
    "h4",         "h5",       "h6",       "head",    "header",   "hgroup", "hr",         "html",     "i",         "iframe",
    "image",      "img",      "input",    "ins",     "kbd",      "keygen", "label",      "legend",   "li",        "link",
    "listing",    "main",     "map",      "marquee", "math",     "menu",   "meta",       "nav",      "nobr",      "noembed",
    "noframes",   "noscript", "object",   "ol",      "optgroup", "option", "p",          "param",    "plaintext", "pre",
    "progress",   "q",        "rb",       "rp",      "rt",       "rtc",    "ruby",       "s",        "samp",      "script",
    "search",     "section",  "select",   "small",   "source",   "span",   "strike",     "strong",   "style",     "sub",
    "summary",    "sup",      "svg",      "table",   "tbody",    "td",     "template",   "textarea", "tfoot",     "th",
    "thead",      "time",     "title",    "tr",      "track",    "tt",     "u",          "ul",       "var",       "video",
    "wbr",        "xmp"};

// In the order of AttributeId.
constexpr std::string_view attribute_names[attribute_count] = {
    "action", "align", "alt",    "aria-label",  "background", "bgcolor",    "class", "code",     "color", "content",
    "data",   "dir",   "height", "hidden",      "href",       "http-equiv", "id",    "label",    "link",  "media",
    "method", "name",  "open",   "placeholder", "rel",        "role",       "rows",  "selected", "size",  "src",
    "style",  "text",  "title",  "type",        "valign",     "value",      "width", "wrap"};

constexpr NameTable<element_count, 9> elements(element_names, 1);
constexpr NameTable<attribute_count, 7> attributes(attribute_names);

struct CategoryList {
  Category category;
  std::string_view names;  // separated by one space
};

constexpr CategoryList category_lists[] = {
    {is_void, "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr"},
    {is_special,
     "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details "
     "dir "
     "div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
     "iframe "
     "img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre "
     "script "
     "search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp"},
    {is_formatting, "a b big code em font i nobr s small strike strong tt u"},
    {is_block,
     "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
     "form "
     "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup option p plaintext "
     "pre "
     "search section summary table tbody tfoot thead tr ul xmp"},
    {ends_implied, "dd dt li optgroup option p rb rp rt rtc"},
    {bounds_scope, "applet caption html marquee object table td template th"},
    {closes_p,
     "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
     "h6 "
     "header hgroup hr listing main menu nav ol p plaintext pre search section summary ul xmp"},
    {is_table_part, "tbody thead tfoot tr td th caption col colgroup"},
    {is_hidden_element,
     "applet audio canvas datalist iframe noembed noframes object progress rp script style template textarea title video"},
    {is_heading, "h1 h2 h3 h4 h5 h6"},
    {is_cell, "td th"},
    {leaves_foreign,
     "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol "
     "p "
     "pre ruby s small span strong strike sub sup table tt u ul var"},
};

constexpr bool lists(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t space = names.find(' ');
    if (names.substr(0, space) == name) return true;
    if (space == std::string_view::npos) break;
    names.remove_prefix(space + 1);
  }
  return false;
}

constexpr auto category_table = [] {
  std::array<std::uint16_t, element_count> table{};
  for (std::size_t i = 1; i < element_count; ++i) {
    for (const CategoryList& list : category_lists) {
      if (lists(list.names, element_names[i])) table[i] = static_cast<std::uint16_t>(table[i] | list.category);
    }
  }
  return table;
}();

}  // namespace

ElementId find_element(NameKey key, std::string_view name, std::string_view& canonical) {
  const int id = elements.find(key, name);
  if (id < 0) return ElementId::unknown;
  canonical = element_names[id];
  return static_cast<ElementId>(id);
}

ElementId find_element(std::string_view name) {
  std::string_view canonical;
  return find_element(make_key(name), name, canonical);
}

AttributeId find_attribute(NameKey key, std::string_view name, std::string_view& canonical) {
  const int id = attributes.find(key, name);
  if (id < 0) return AttributeId::unknown;
  canonical = attribute_names[id];
  return static_cast<AttributeId>(id);
}

std::uint16_t categories(ElementId id) {
  return category_table[static_cast<std::size_t>(id)];
}

}  // namespace gannet::html
