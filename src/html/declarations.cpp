#include "html/declarations.h"

#include <optional>

#include "base/bytes.h"
#include "html/css_scan.h"
#include "html/name_table.h"

namespace gannet::html {
namespace {

constexpr unsigned bit(Property p) {
  return 1u << static_cast<unsigned>(p);
}

// In the order of Property; shorthands and relatives after these.
constexpr std::string_view property_names[] = {"opacity",
                                               "font-size",
                                               "left",
                                               "right",
                                               "top",
                                               "bottom",
                                               "text-indent",
                                               "margin-left",
                                               "margin-top",
                                               "height",
                                               "max-height",
                                               "width",
                                               "max-width",
                                               "transform",
                                               "display",
                                               "visibility",
                                               "color",
                                               "background-color",
                                               "background-image",
                                               "position",
                                               "overflow",
                                               "clip",
                                               "white-space",
                                               "padding",
                                               "float",
                                               "background",
                                               "font",
                                               "margin",
                                               "clip-path",
                                               "padding-top",
                                               "padding-left",
                                               "overflow-x",
                                               "overflow-y",
                                               "-webkit-text-fill-color"};
constexpr NameTable<std::size(property_names), 7> properties(property_names);

// Characters of the names of properties.
constexpr auto in_name = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  table['-'] = true;
  return table;
}();

template <typename Value>
struct Keyword {
  std::string_view name;
  Value value;
};

template <typename Value, std::size_t Count>
const Value* find_keyword(const Keyword<Value> (&table)[Count], std::string_view text) {
  for (const Keyword<Value>& keyword : table) {
    if (iequals(keyword.name, text)) return &keyword.value;
  }
  return nullptr;
}

constexpr Keyword<Display> displays[] = {{"none", Display::none},
                                         {"block", Display::block},
                                         {"inline", Display::inline_},
                                         {"inline-block", Display::inline_block},
                                         {"table", Display::table},
                                         {"table-row", Display::row},
                                         {"table-cell", Display::cell},
                                         {"contents", Display::contents},
                                         {"flex", Display::block},
                                         {"grid", Display::block},
                                         {"list-item", Display::block},
                                         {"inline-flex", Display::inline_block},
                                         {"inline-table", Display::inline_block},
                                         {"inline-grid", Display::inline_block},
                                         {"flow-root", Display::block},
                                         {"table-row-group", Display::block},
                                         {"table-header-group", Display::block},
                                         {"table-footer-group", Display::block},
                                         {"table-caption", Display::block},
                                         {"-webkit-box", Display::block},
                                         {"table-column", Display::none},
                                         {"table-column-group", Display::none},
                                         {"initial", Display::inline_},
                                         {"unset", Display::inline_}};

constexpr Keyword<Length> sizes[] = {{"xx-small", {9, Unit::px}},  {"x-small", {10, Unit::px}},    {"small", {13, Unit::px}},
                                     {"medium", {16, Unit::px}},   {"large", {18, Unit::px}},      {"x-large", {24, Unit::px}},
                                     {"xx-large", {32, Unit::px}}, {"smaller", {0.83f, Unit::em}}, {"larger", {1.2f, Unit::em}},
                                     {"initial", {16, Unit::px}},  {"inherit", {1, Unit::em}},     {"unset", {1, Unit::em}}};

constexpr Keyword<Length> units[] = {  // one unit in pixels (CSS Values 3, 5.2)
    {"px", {1, Unit::px}},          {"pt", {96 / 72.0f, Unit::px}}, {"em", {1, Unit::em}},    {"%", {0.01f, Unit::percent}},
    {"rem", {1, Unit::rem}},        {"ex", {0.5f, Unit::em}},       {"in", {96, Unit::px}},   {"cm", {37.8f, Unit::px}},
    {"mm", {3.78f, Unit::px}},      {"pc", {16, Unit::px}},         {"ch", {0.5f, Unit::em}}, {"vw", {0.01f, Unit::viewport}},
    {"vh", {0.01f, Unit::viewport}}};

constexpr Keyword<WhiteSpace> white_spaces[] = {{"normal", WhiteSpace::normal},     {"nowrap", WhiteSpace::normal},
                                                {"pre", WhiteSpace::pre},           {"pre-wrap", WhiteSpace::pre},
                                                {"pre-line", WhiteSpace::pre_line}, {"break-spaces", WhiteSpace::pre},
                                                {"initial", WhiteSpace::normal}};

std::optional<Length> length_of(std::string_view text, bool quirks) {
  float number = 0;
  if (!take_number(text, number)) return std::nullopt;
  if (text.empty()) {
    if (number != 0 && !quirks) return std::nullopt;
    return Length{number, Unit::px};
  }
  const Length* const unit = find_keyword(units, text);
  if (unit == nullptr) return std::nullopt;
  return Length{number * unit->value, unit->unit};
}

class Parser {
 public:
  explicit Parser(bool quirks) : quirks_(quirks) {}

  void declaration(std::string_view text) {
    const int at = property(text);
    if (at < 0) return;
    const std::size_t colon = text.find(':');
    std::string_view value = css_trim(text.substr(colon + 1));
    important_ = false;
    if (const std::size_t bang = value.find('!') == std::string_view::npos ? value.npos : value.rfind('!');
        bang != value.npos) {
      important_ = iequals(trim(value.substr(bang + 1)), "important");
      if (important_) value = trim(value.substr(0, bang));
    }
    if (value.empty()) return;
    if (at < static_cast<int>(property_count)) return plain(static_cast<Property>(at), value);
    shorthand(property_names[at], value);
  }

  Declarations result;

 private:
  // The index of the property that `text` declares, or -1. Most are of no interest, so the usual way is short.
  static int property(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && is_space(text[begin])) ++begin;
    std::size_t end = begin;
    const NameKey key = read_key(text, end, [](unsigned char c) { return !in_name[c]; });
    if (end < text.size() && text[end] == ':') return properties.find(key, text.substr(begin, end - begin));
    const std::size_t colon = text.find(':');  // white space or a comment stands about the name
    return colon == std::string_view::npos ? -1 : properties.find(css_trim(text.substr(0, colon)));
  }

  bool mark(Property p) {
    if (!important_ && (result.important & bit(p)) != 0) return false;
    result.set |= bit(p);
    if (important_) result.important |= bit(p);
    return true;
  }

  void plain(Property p, std::string_view value) {
    switch (p) {
      case Property::display:
        if (const Display* const d = find_keyword(displays, value); d != nullptr && mark(p)) result.display = *d;
        return;
      case Property::visibility:
        if (iequals(value, "inherit")) return;
        if (mark(p)) result.visible = !iequals(value, "hidden") && !iequals(value, "collapse");
        return;
      case Property::opacity:
        return number(p, value);
      case Property::font_size:
        return font_size(value);
      case Property::colour:
        if (const auto c = css_colour(value); c && mark(p)) result.colour = *c;
        return;
      case Property::background:
        if (const auto c = css_colour(value); c && mark(p)) result.background = *c;
        return;
      case Property::background_image:
        return image(value);
      case Property::position: {
        const bool out = iequals(value, "absolute") || iequals(value, "fixed");
        if (!mark(p)) return;
        result.out_of_flow = out;
        result.positioned = out || iequals(value, "relative") || iequals(value, "sticky");
        return;
      }
      case Property::overflow:
        if (mark(p)) result.clips = istarts_with(value, "hidden") || istarts_with(value, "clip");
        return;
      case Property::clip:
        return clip(value);
      case Property::white_space:
        if (const WhiteSpace* const w = find_keyword(white_spaces, value); w != nullptr && mark(p)) result.white_space = *w;
        return;
      case Property::transform:
        return transform(value);
      case Property::padding:
        return padding(value);
      case Property::floated:
        if (!iequals(value, "none")) mark(p);
        return;
      default:
        return length(p, value);
    }
  }

  void shorthand(std::string_view name, std::string_view value) {
    if (name == "background") return background(value);
    if (name == "font") return font(value);
    if (name == "margin") return margin(value);
    if (name == "clip-path") return clip(value);
    if (name == "padding-top" || name == "padding-left") return padding(value);
    if (name == "overflow-x" || name == "overflow-y") return plain(Property::overflow, value);
    if (name == "-webkit-text-fill-color") {
      // Only the transparent form matters: it overrides color, whatever stands later.
      const auto fill = css_colour(value);
      if (fill && fill->alpha == 0 && mark(Property::colour)) result.colour = *fill;
    }
  }

  void number(Property p, std::string_view value) {
    float n = 0;
    if (!take_number(value, n)) return;
    if (value.starts_with('%')) n /= 100;
    if (mark(p)) result.length[static_cast<std::size_t>(p)] = {n, Unit::none};
  }

  void length(Property p, std::string_view value) {
    if (const auto l = length_of(value, quirks_)) {
      if (mark(p)) result.length[static_cast<std::size_t>(p)] = *l;
    } else if ((iequals(value, "auto") || iequals(value, "none") || iequals(value, "initial")) && mark(p)) {
      result.set &= ~bit(p);
    }
  }

  void font_size(std::string_view value) {
    const Length* const keyword = find_keyword(sizes, value);
    const auto l = keyword != nullptr ? std::optional<Length>(*keyword) : length_of(value, quirks_);
    if (l && l->value >= 0 && mark(Property::font_size)) result.length[static_cast<std::size_t>(Property::font_size)] = *l;
  }

  // font: [style weight] size[/line-height] family
  void font(std::string_view value) {
    while (!value.empty()) {
      const std::string_view word = take_part(value, ' ');
      const std::string_view size = word.substr(0, word.find('/'));
      const bool weight = size.size() == 3 && is_digit(size[0]) && size.ends_with("00");
      if (weight || size.empty()) continue;
      if (is_digit(size[0]) || size[0] == '.' || find_keyword(sizes, size) != nullptr) return font_size(size);
    }
  }

  void image(std::string_view value) {
    const bool some = ifind(value, "url(") != std::string_view::npos || ifind(value, "gradient(") != std::string_view::npos;
    if (mark(Property::background_image)) result.has_image = some;
  }

  void background(std::string_view value) {
    if (!mark(Property::background)) return;
    result.background = {0, 0, 0, 0};
    image(value);
    while (!value.empty()) {
      if (const auto c = css_colour(trim(take_part(value, ' ')))) result.background = *c;
    }
  }

  void margin(std::string_view value) {
    std::array<std::string_view, 4> side;
    std::size_t count = 0;
    while (!value.empty() && count < 4) {
      const std::string_view part = trim(take_part(value, ' '));
      if (!part.empty()) side[count++] = part;
    }
    if (count == 0) return;
    length(Property::margin_top, side[0]);
    length(Property::margin_left, side[count == 4 ? 3 : count > 1 ? 1 : 0]);
  }

  void padding(std::string_view value) {
    const bool some = value.find_first_of("123456789") != std::string_view::npos;
    if (some && mark(Property::padding)) result.padded = true;
  }

  // clip: rect(0 0 0 0), rect(1px, 1px, 1px, 1px); clip-path: inset(50%), inset(100%), circle(0).
  void clip(std::string_view value) {
    const std::size_t open = value.find('(');
    if (open == std::string_view::npos) return;
    const std::string_view shape = value.substr(0, open);
    std::string_view rest = value.substr(open + 1);
    std::array<float, 4> side{0, 0, 0, 0};
    std::size_t count = 0;
    bool percent = false;
    while (count < 4 && !rest.empty()) {
      float n = 0;
      if (take_number(rest, n)) {
        side[count++] = n;
        percent |= rest.starts_with('%');
      } else {
        rest.remove_prefix(1);
      }
    }
    bool nothing = false;
    if (iequals(shape, "rect")) nothing = count == 4 && (side[2] - side[0] <= 1 || side[1] - side[3] <= 1);
    if (iequals(shape, "inset")) nothing = count > 0 && percent && side[0] >= 50;
    if (iequals(shape, "circle")) nothing = count > 0 && side[0] == 0;
    if (nothing && mark(Property::clip)) result.clipped_away = true;
  }

  void transform(std::string_view value) {
    for (const std::string_view name : {"scale(", "scalex(", "scaley(", "scale3d("}) {
      const std::size_t at = ifind(value, name);
      float n = 1;
      if (at == std::string_view::npos) continue;
      std::string_view rest = value.substr(at + name.size());
      if (take_number(rest, n) && n < 0.05f && n > -0.05f && mark(Property::clip)) result.clipped_away = true;
    }
    for (const std::string_view name : {"translate(", "translatex(", "translatey("}) {
      const std::size_t at = ifind(value, name);
      if (at == std::string_view::npos) continue;
      std::string_view rest = value.substr(at + name.size());
      const auto l = length_of(trim(rest.substr(0, rest.find_first_of(",)"))), false);
      if (l && mark(Property::transform)) result.length[static_cast<std::size_t>(Property::transform)] = *l;
    }
  }

  bool quirks_;
  bool important_ = false;
};

}  // namespace

void Declarations::merge(const Declarations& later) {
  const std::uint32_t wins = later.set & (later.important | ~important);
  const auto takes = [&](Property p) { return (wins & bit(p)) != 0; };
  for (std::uint32_t left = wins & ((1u << length_count) - 1); left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(__builtin_ctz(left));
    length[i] = later.length[i];
  }
  if (takes(Property::display)) display = later.display;
  if (takes(Property::visibility)) visible = later.visible;
  if (takes(Property::colour)) colour = later.colour;
  if (takes(Property::background)) background = later.background;
  if (takes(Property::background_image)) has_image = later.has_image;
  if (takes(Property::position)) {
    positioned = later.positioned;
    out_of_flow = later.out_of_flow;
  }
  if (takes(Property::overflow)) clips = later.clips;
  if (takes(Property::clip)) clipped_away = later.clipped_away;
  if (takes(Property::white_space)) white_space = later.white_space;
  if (takes(Property::padding)) padded = later.padded;
  set |= wins;
  important |= later.important & wins;
}

Declarations parse_declarations(std::string_view text, bool quirks) {
  Parser parser(quirks);
  while (!text.empty()) parser.declaration(take_part(text, ';'));
  return parser.result;
}

}  // namespace gannet::html
