#include "html/reader.h"

#include "base/bytes.h"

namespace gannet::html {
namespace {

constexpr std::size_t fingerprint_limit = 4096;
constexpr std::size_t shingle = 8;  // start tags in one value of the fingerprint

bool is_head_content(ElementId id) {
  switch (id) {
    case ElementId::html:
    case ElementId::head:
    case ElementId::title:
    case ElementId::style:
    case ElementId::meta:
    case ElementId::link:
    case ElementId::base:
    case ElementId::script:
    case ElementId::template_:
    case ElementId::body:
    case ElementId::frameset:
      return true;
    default:
      return false;
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

// Whether the text of an SVG or MathML element is drawn; in a title, style or plain <g> it is not.
bool draws_text(std::string_view name) {
  static constexpr std::string_view drawn[] = {"text", "tspan", "textpath", "a",     "mi",
                                               "mo",   "mn",    "ms",       "mtext", "annotation-xml"};
  for (const std::string_view n : drawn) {
    if (iequals(n, name)) return true;
  }
  return false;
}

// Public identifiers that mean quirks mode (WHATWG HTML 13.2.6.4.1), by what sets them apart in mail.
bool is_quirky(const Token& token) {
  if (token.force_quirks || !iequals(token.name, "html")) return true;
  if (!token.public_id) return false;
  const std::string_view id = *token.public_id;
  static constexpr std::string_view prefixes[] = {"-//W3C//DTD HTML 3",
                                                  "-//W3C//DTD HTML 4.0 Frameset//",
                                                  "-//W3C//DTD HTML 4.0 Transitional//",
                                                  "-//IETF//DTD HTML",
                                                  "-//W3C//DTD W3 HTML",
                                                  "-//Netscape",
                                                  "-//Microsoft"};
  for (const std::string_view prefix : prefixes) {
    if (istarts_with(id, prefix)) return true;
  }
  return !token.system_id &&
         (istarts_with(id, "-//W3C//DTD HTML 4.01 Frameset//") || istarts_with(id, "-//W3C//DTD HTML 4.01 Transitional//"));
}

}  // namespace

Reader::Reader(std::string_view source, const Limits& limits, const url::Url* content_base)
    : source_(source),
      limits_(limits),
      content_base_(content_base),
      tokenizer_(source, arena_, limits.attributes),
      sheet_(limits.css_rules, true),
      collector_(page_) {
  page_.visible.reserve(source.size() / 4);
  declared_.emplace_back();
  OpenElement root;
  root.id = ElementId::html;
  root.name = "html";
  stack_.push_node({ElementId::html, "html", {}, {}, false});
  stack_.push(root);
}

Page Reader::run() {
  for (const Token* token = &tokenizer_.next(); token->kind != TokenKind::end; token = &tokenizer_.next()) {
    switch (token->kind) {
      case TokenKind::text:
        text(*token);
        break;
      case TokenKind::start_tag:
        start_tag(*token);
        break;
      case TokenKind::end_tag:
        end_tag(*token);
        break;
      case TokenKind::comment:
        comment(*token);
        break;
      case TokenKind::doctype:
        doctype(*token);
        break;
      case TokenKind::end:
        break;
    }
  }
  finish();
  return std::move(page_);
}

void Reader::doctype(const Token& token) {
  if (page_.elements > 0) return;
  context_.quirks = is_quirky(token);
  sheet_.set_quirks(context_.quirks);
}

// A rolling polynomial over the names of the last eight start tags.
void Reader::fingerprint(ElementId id, std::string_view name) {
  if (page_.structure.size() >= fingerprint_limit) return;
  std::uint64_t h = (static_cast<std::uint64_t>(id) + 1) * 0xD6E8FEB86659FD93ull;
  if (id == ElementId::unknown) {
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  }
  constexpr std::uint64_t base = 0x9E3779B97F4A7C15ull;
  constexpr std::uint64_t leaving = [] {
    std::uint64_t power = 1;
    for (std::size_t i = 0; i < shingle; ++i) power *= base;
    return power;
  }();
  std::uint64_t& oldest = recent_[page_.elements % shingle];
  rolling_ = rolling_ * base + h - oldest * leaving;
  oldest = h;
  if (page_.elements + 1 >= shingle) page_.structure.push_back(rolling_ ^ (rolling_ >> 31));
}

void Reader::set_content_model(ElementId id, std::string_view name) {
  switch (id) {
    case ElementId::title:
    case ElementId::textarea:
      return tokenizer_.set_content(TextKind::rcdata, name);
    case ElementId::style:
    case ElementId::xmp:
    case ElementId::iframe:
    case ElementId::noembed:
    case ElementId::noframes:
      return tokenizer_.set_content(TextKind::rawtext, name);
    case ElementId::script:
      return tokenizer_.set_content(TextKind::script, name);
    case ElementId::plaintext:
      return tokenizer_.set_content(TextKind::plaintext, name);
    default:
      return;
  }
}

// Text outside the head belongs to a body, whether its tag is there or not.
void Reader::ensure_body(const Token& token) {
  if (stack_.size() > 1 || stack_.has(ElementId::body)) return;
  if (token.kind == TokenKind::start_tag && is_head_content(token.id)) return;
  OpenElement body;
  body.id = ElementId::body;
  body.name = "body";
  stack_.push_node({ElementId::body, "body", {}, {}, false});
  if (!sheet_.empty()) {
    declared_.push_back(sheet_.match(stack_.path()));
    body.declared = static_cast<std::uint32_t>(declared_.size() - 1);
  }
  body.style = compute_style(stack_.top().style, ElementId::body, declared_[body.declared], context_);
  context_.body_colour = body.style.colour;
  stack_.push(body);
}

void Reader::start_tag(const Token& token) {
  const ElementId id = token.id;
  fingerprint(id, token.name);
  ++page_.elements;
  skip_newline_ = false;
  ensure_body(token);
  if (page_.elements > limits_.html_nodes) {
    page_.truncated = true;
    if (id == ElementId::a) link_of(token);
    return set_content_model(id, token.name);
  }
  const std::uint16_t is = categories(id);
  if (in_foreign() && (is & leaves_foreign) != 0) {
    while (in_foreign()) pop();
    tokenizer_.set_foreign(false);
  }
  if (in_foreign()) return open_foreign(token);
  if (!prepare(token)) {
    return;
  }
  if (id == ElementId::html || id == ElementId::head || id == ElementId::frameset) return;
  if ((is & is_void) != 0) return leaf(token);
  if (id == ElementId::svg || id == ElementId::math) {
    open_foreign(token);
    return tokenizer_.set_foreign(in_foreign());
  }
  std::int32_t link = -1;
  switch (id) {
    case ElementId::a:
      link = link_of(token);
      break;
    case ElementId::form:
      form(token);
      break;
    case ElementId::button:
    case ElementId::select:
    case ElementId::textarea:
      field(token);
      break;
    case ElementId::script:
      ++page_.scripts;
      break;
    case ElementId::iframe:
    case ElementId::object:
    case ElementId::applet:
      frame(token);
      break;
    case ElementId::pre:
    case ElementId::listing:
      skip_newline_ = true;
      break;
    default:
      break;
  }
  open(token, link);
  if (id == ElementId::body) context_.body_colour = stack_.top().style.colour;
  set_content_model(id, token.name);
}

void Reader::end_tag(const Token& token) {
  const ElementId id = token.id;
  skip_newline_ = false;
  if (overflow_ > 0) {
    --overflow_;
    if (id == ElementId::a || overflow_ == 0) overflow_link_ = -1;
    return;
  }
  if (in_foreign()) {
    for (std::size_t i = stack_.size(); i-- > 1 && stack_[i].foreign;) {
      if (!iequals(stack_[i].name, token.name)) continue;
      pop_to(i);
      return tokenizer_.set_foreign(in_foreign());
    }
  }
  const std::uint16_t is = categories(id);
  int at = -1;
  switch (id) {
    case ElementId::p:
      if (stack_.in_button_scope(id) < 0) collector_.break_line(token.begin);
      return close_p();
    case ElementId::br:
      return collector_.break_line(token.begin);
    case ElementId::html:
    case ElementId::head:
    case ElementId::body:
      return;
    case ElementId::form:
      form_ = -1;
      at = stack_.in_scope(id);
      if (at > 0) static_cast<std::size_t>(at) + 1 == stack_.size() ? pop() : stack_.remove(static_cast<std::size_t>(at));
      return collector_.break_line(token.begin);
    case ElementId::li:
      at = stack_.in_list_scope(id);
      break;
    default:
      if ((is & is_formatting) != 0) {
        if (!close_formatting(id)) close_any(token);
        return;
      }
      if ((is & is_table_part) != 0 || id == ElementId::table) {
        at = stack_.in_table_scope(id);
      } else if ((is & is_heading) != 0) {
        at = stack_.in_scope(id);
        for (int h = static_cast<int>(ElementId::h1); at < 0 && h <= static_cast<int>(ElementId::h6); ++h) {
          at = stack_.in_scope(static_cast<ElementId>(h));
        }
      } else if ((is & is_special) != 0) {
        at = stack_.in_scope(id);
      } else {
        return close_any(token);
      }
  }
  if (at > 0) pop_to(static_cast<std::size_t>(at));
}

// Text of elements whose content never is markup. Their text is not seen, but a title and styles mean something.
void Reader::raw_element_text(const Token& token) {
  const ElementId id = stack_.top().id;
  if (id == ElementId::style) {
    if (tokenizer_.has(AttributeId::media) && !media_applies(tokenizer_.value(AttributeId::media))) return;
    sheet_.add(token.raw);
    page_.external_style |= sheet_.imports();
    page_.truncated |= sheet_.truncated();
    return;
  }
  if (id == ElementId::script) return;
  if (id == ElementId::title && !title_done_) {
    title_done_ = true;
    page_.title = decode_text(token.raw, token.text_kind, arena_);
  }
  collector_.hide(token.raw, token.begin, token.text_kind == TextKind::rcdata, HiddenBy::element);
  collector_.break_run();
}

void Reader::text(const Token& token) {
  const bool raw =
      token.text_kind != TextKind::data && token.text_kind != TextKind::cdata && token.text_kind != TextKind::plaintext;
  if (raw && (stack_.top().id == ElementId::title || (categories(stack_.top().id) & is_hidden_element) != 0)) {
    return raw_element_text(token);
  }
  std::string_view bytes = token.raw;
  std::uint32_t offset = token.begin;
  if (skip_newline_ && !bytes.empty() && (bytes.front() == '\n' || bytes.front() == '\r')) {
    const std::uint32_t skipped = bytes.starts_with("\r\n") ? 2 : 1;
    bytes.remove_prefix(skipped);
    offset += skipped;
  }
  skip_newline_ = false;
  if (stack_.size() == 1) {
    if (is_blank(bytes)) return;
    ensure_body(token);
  }
  reconstruct();
  const OpenElement& top = stack_.top();
  const bool references = token.text_kind == TextKind::data;
  if (stack_.has(ElementId::select)) {  // a closed list shows its first entry only
    if (option_field_ >= 0 && !is_blank(bytes)) {
      page_.forms.back().fields[static_cast<std::size_t>(option_field_)].label =
          trim(decode_text(bytes, token.text_kind, arena_));
      option_field_ = -1;
    }
    return;
  }
  HiddenBy why{};
  if (top.style.hides(why)) return collector_.hide(bytes, offset, references, why);
  if (top.foreign && !draws_text(top.name)) return collector_.hide(bytes, offset, references, HiddenBy::element);
  const Range range = collector_.show(bytes, offset, references, top.style.white_space);
  if (range.empty()) return;
  const std::int32_t at = overflow_link_ >= 0 ? overflow_link_ : top.link;
  if (at < 0) {
    plain_text_ += range.end - range.begin;
    return;
  }
  Link& link = page_.links[static_cast<std::size_t>(at)];
  if (link.visible.empty()) link.visible.begin = range.begin;
  link.visible.end = range.end;
}

// Comments may carry text for other eyes: conditional comments, and filler for filters. Tags inside are passed over.
void Reader::comment(const Token& token) {
  std::string_view raw = token.raw;
  const auto inside = static_cast<std::uint32_t>(raw.data() - source_.data());
  std::uint32_t skipped = 0;
  if (raw.starts_with('[')) {  // "[if mso]>"
    const std::size_t close = raw.find("]>");
    skipped = static_cast<std::uint32_t>(close == std::string_view::npos ? raw.size() : close + 2);
    raw.remove_prefix(skipped);
  }
  if (is_blank(raw)) return;
  collector_.break_run();
  Arena arena;
  Tokenizer inner(raw, arena, 1);
  for (const Token* t = &inner.next(); t->kind != TokenKind::end; t = &inner.next()) {
    if (t->kind == TokenKind::start_tag && (t->id == ElementId::style || t->id == ElementId::script)) {
      inner.set_content(t->id == ElementId::style ? TextKind::rawtext : TextKind::script, t->name);
    } else if (t->kind == TokenKind::text && t->text_kind == TextKind::data) {
      collector_.hide(t->raw, inside + skipped + t->begin, true, HiddenBy::comment);
    }
  }
  collector_.break_run();
}

}  // namespace gannet::html
