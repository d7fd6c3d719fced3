// Links, images, forms and what the head says.
#include <charconv>

#include "base/bytes.h"
#include "base/utf8.h"
#include "html/css_scan.h"
#include "html/reader.h"

namespace gannet::html {
namespace {

constexpr std::size_t fields_limit = 500;  // of one message's forms together
constexpr std::size_t label_bytes = 1024;  // of one field
constexpr std::int32_t pixel_size = 3;     // pictures up to this many pixels are there to be fetched, not seen

// "120", "120px"; a percentage or nothing gives -1.
std::int32_t pixels_of(std::string_view text) {
  text = trim(text);
  float number = 0;
  if (!take_number(text, number) || text.starts_with('%') || number < 0) return -1;
  return static_cast<std::int32_t>(std::min(number, 1e6f));
}

std::string bounded(std::string_view text) {
  return std::string(utf8::prefix(trim(text), label_bytes));
}

}  // namespace

std::int32_t Reader::add_link(LinkKind kind, std::string_view raw, std::uint32_t offset) {
  if (page_.links.size() >= limits_.links) {
    page_.truncated = true;
    return -1;
  }
  Link& link = page_.links.emplace_back();
  link.kind = kind;
  link.raw = utf8::prefix(raw, limits_.url_bytes);
  link.offset = offset;
  return static_cast<std::int32_t>(page_.links.size() - 1);
}

std::int32_t Reader::link_of(const Token& token) {
  return tokenizer_.has(AttributeId::href) ? add_link(LinkKind::anchor, tokenizer_.value(AttributeId::href), token.begin) : -1;
}

bool Reader::is_button(const Token& token, const Style& style) const {
  if (token.id == ElementId::button) return true;
  if ((style.display != Display::inline_ || token.id == ElementId::a) && style.own_background && style.padded) return true;
  if (iequals(tokenizer_.raw_value(AttributeId::role), "button")) return true;
  const std::string_view classes = tokenizer_.raw_value(AttributeId::class_);
  return ifind(classes, "btn") != std::string_view::npos || ifind(classes, "button") != std::string_view::npos;
}

// A cell with a background of its own that holds one link and nothing else is how mail draws a button.
void Reader::close_cell(const OpenElement& cell) {
  if (!cell.style.own_background || page_.links.size() != cell.links_before + 1 || plain_text_ != cell.plain_before) return;
  page_.links.back().button_like = true;
}

void Reader::image(const Token& token) {
  if (page_.images.size() >= limits_.images) {
    page_.truncated = true;
    return;
  }
  Image& image = page_.images.emplace_back();
  std::string_view source = trim(tokenizer_.value(AttributeId::src));
  if (istarts_with(source, "data:")) source = source.substr(0, source.find_first_of(";,"));
  image.source = utf8::prefix(source, limits_.url_bytes);
  image.alt = bounded(tokenizer_.value(AttributeId::alt));
  image.offset = token.begin;

  stack_.push_node({token.id, token.name, tokenizer_.value(AttributeId::class_), tokenizer_.value(AttributeId::id), false});
  const Style style = compute_style(stack_.top().style, token.id, declared_[declare(token, stack_.path().back())], context_);
  stack_.pop_node();
  const auto size = [&](float css, AttributeId attribute) {
    return css >= 0 ? static_cast<std::int32_t>(std::min(css, 1e6f)) : pixels_of(tokenizer_.raw_value(attribute));
  };
  image.width = size(style.width, AttributeId::width);
  image.height = size(style.height, AttributeId::height);
  image.hidden = style.boxed_away || !style.visible || image.width == 0 || image.height == 0;
  image.tracking_pixel = image.width >= 0 && image.height >= 0 && image.width <= pixel_size && image.height <= pixel_size;
  image.link = overflow_link_ >= 0 ? overflow_link_ : stack_.top().link;
  if (image.link < 0) return;
  const auto index = static_cast<std::int32_t>(page_.images.size() - 1);
  Link& link = page_.links[static_cast<std::size_t>(image.link)];
  if (link.image < 0) link.image = index;
  if (!image.hidden && !image.tracking_pixel)
    alts_.push_back({image.link, static_cast<std::uint32_t>(page_.visible.size()), index});
}

Form& Reader::current_form(std::uint32_t offset) {
  if (form_ < 0 && (!any_form_ || page_.forms.empty() || page_.forms.back().link >= 0)) {
    page_.forms.emplace_back().offset = offset;  // fields outside any form
    any_form_ = true;
  }
  return page_.forms.back();
}

void Reader::form(const Token& token) {
  option_field_ = -1;  // of the form before
  if (page_.forms.size() >= limits_.links) return;
  const std::int32_t link =
      tokenizer_.has(AttributeId::action) ? add_link(LinkKind::form, tokenizer_.value(AttributeId::action), token.begin) : -1;
  Form& form = page_.forms.emplace_back();
  form.method = to_lower(tokenizer_.value(AttributeId::method).substr(0, 16));
  form.link = link;
  form.offset = token.begin;
  form_ = static_cast<std::int32_t>(page_.forms.size() - 1);
}

void Reader::field(const Token& token) {
  option_field_ = -1;
  Form& form = current_form(token.begin);
  if (form.fields.size() >= fields_limit) return;
  Field& field = form.fields.emplace_back();
  field.name = bounded(tokenizer_.value(AttributeId::name));
  const std::string type = to_lower(trim(tokenizer_.value(AttributeId::type)).substr(0, 32));
  if (token.id == ElementId::input) {
    field.kind = type.empty() ? "text" : type;
  } else if (token.id == ElementId::button) {
    field.kind = type.empty() ? "submit" : type;
  } else {
    field.kind = token.name;
  }
  const bool is_button = field.kind == "submit" || field.kind == "button" || field.kind == "reset";
  for (const AttributeId id : {AttributeId::placeholder, AttributeId::aria_label, AttributeId::alt, AttributeId::value}) {
    if (id == AttributeId::value && !is_button) continue;
    if (!field.label.empty() || !tokenizer_.has(id)) continue;
    field.label = bounded(tokenizer_.value(id));
  }
  if (token.id == ElementId::select) option_field_ = static_cast<std::int32_t>(form.fields.size() - 1);
}

void Reader::meta(const Token& token) {
  if (!iequals(trim(tokenizer_.raw_value(AttributeId::http_equiv)), "refresh")) return;
  // "5; url=https://..." (WHATWG HTML 4.2.5.3, shared declarative refresh steps).
  std::string_view content = trim(tokenizer_.value(AttributeId::content));
  while (!content.empty() && (is_digit(content.front()) || content.front() == '.')) content.remove_prefix(1);
  while (!content.empty() && (is_space(content.front()) || content.front() == ';' || content.front() == ','))
    content.remove_prefix(1);
  if (istarts_with(content, "url")) {
    const std::string_view rest = trim(content.substr(3));
    if (rest.starts_with('=')) content = trim(rest.substr(1));
  }
  if (!content.empty() && (content.front() == '"' || content.front() == '\'')) {
    const char quote = content.front();
    content = content.substr(1);
    content = content.substr(0, content.find(quote));
  }
  if (!content.empty()) add_link(LinkKind::refresh, content, token.begin);
}

void Reader::frame(const Token& token) {
  page_.has_frame = true;
  const std::string_view where = tokenizer_.value(token.id == ElementId::object ? AttributeId::data : AttributeId::src);
  if (!where.empty()) add_link(LinkKind::frame, where, token.begin);
}

// Elements without content.
void Reader::leaf(const Token& token) {
  switch (token.id) {
    case ElementId::br:
    case ElementId::hr:
      return collector_.break_line(token.begin);
    case ElementId::img:
    case ElementId::image:
      return image(token);
    case ElementId::input:
      return field(token);
    case ElementId::meta:
      return meta(token);
    case ElementId::frame:
    case ElementId::embed:
      return frame(token);
    case ElementId::area:
      if (tokenizer_.has(AttributeId::href)) {
        const std::int32_t at = add_link(LinkKind::area, tokenizer_.value(AttributeId::href), token.begin);
        if (at >= 0) page_.links.back().label = bounded(tokenizer_.value(AttributeId::alt));
      }
      return;
    case ElementId::base:
      if (tokenizer_.has(AttributeId::href)) {
        const std::int32_t at = add_link(LinkKind::base, tokenizer_.value(AttributeId::href), token.begin);
        if (base_link_ < 0) base_link_ = at;
      }
      return;
    case ElementId::link:
      if (ifind(tokenizer_.raw_value(AttributeId::rel), "stylesheet") != std::string_view::npos) page_.external_style = true;
      return;
    default:
      return;
  }
}

}  // namespace gannet::html
