#include "base/bytes.h"
#include "html/reader.h"

namespace gannet::html {
namespace {

constexpr unsigned bit(Property p) {
  return 1u << static_cast<unsigned>(p);
}
constexpr std::size_t cached_styles = 4096;  // different style attributes that are remembered

// Attributes that speak of looks; without one of them, a class or an id, an element declares nothing.
constexpr AttributeId looks[] = {AttributeId::style, AttributeId::bgcolor, AttributeId::background,
                                 AttributeId::color, AttributeId::hidden,  AttributeId::text,
                                 AttributeId::size,  AttributeId::width,   AttributeId::height};

}  // namespace

// The parsed style attribute, kept because real mail repeats the same one hundreds of times. 0: nothing that matters.
std::uint32_t Reader::inline_style(std::string_view text) {
  if (const auto known = inline_styles_.find(text); known != inline_styles_.end()) return known->second;
  const Declarations parsed = parse_declarations(decode_attribute(text, arena_), context_.quirks);
  std::uint32_t at = 0;
  if (parsed.set != 0) {
    at = static_cast<std::uint32_t>(declared_.size());
    declared_.push_back(parsed);
  }
  if (inline_styles_.size() < cached_styles) inline_styles_.emplace(text, at);
  return at;
}

// Presentational hints (WHATWG HTML 15.3): weaker than any author rule.
void Reader::presentational(const Token& token, Declarations& d) {
  const ElementId id = token.id;
  const auto set = [&](Property p) { d.set |= bit(p); };
  if (tokenizer_.has(AttributeId::bgcolor)) {
    if (const auto c = legacy_colour(tokenizer_.value(AttributeId::bgcolor))) {
      d.background = *c;
      set(Property::background);
    }
  }
  if (tokenizer_.has(AttributeId::background) && !trim(tokenizer_.raw_value(AttributeId::background)).empty()) {
    d.has_image = true;
    set(Property::background_image);
  }
  const AttributeId colour = id == ElementId::body ? AttributeId::text : AttributeId::color;
  if ((id == ElementId::font || id == ElementId::body) && tokenizer_.has(colour)) {
    if (const auto c = legacy_colour(tokenizer_.value(colour))) {
      d.colour = *c;
      set(Property::colour);
    }
  }
  if (tokenizer_.has(AttributeId::hidden)) {
    d.display = Display::none;
    set(Property::display);
  }
  if (id == ElementId::font && tokenizer_.has(AttributeId::size)) {
    d.length[static_cast<std::size_t>(Property::font_size)] = {16, Unit::px};  // size=1 is still 10 pixels
    set(Property::font_size);
  }
}

std::uint32_t Reader::declare(const Token& token, const StyleNode& node) {
  const bool any = tokenizer_.has_any(Tokenizer::set_of(looks));
  const bool link = node.is_link;
  if (!any && !link && sheet_.empty()) return 0;
  const std::uint32_t own = tokenizer_.has(AttributeId::style) ? inline_style(tokenizer_.raw_value(AttributeId::style)) : 0;
  Declarations all;
  presentational(token, all);
  if (link) {  // a:link { color: blue }
    all.colour = {0, 0, 238};
    all.set |= bit(Property::colour);
  }
  if (all.set == 0 && sheet_.empty()) return own;
  if (!sheet_.empty()) all.merge(sheet_.match(stack_.path()));
  if (own != 0) all.merge(declared_[own]);
  if (all.set == 0) return 0;
  declared_.push_back(all);
  return static_cast<std::uint32_t>(declared_.size() - 1);
}

}  // namespace gannet::html
