#include "html/reader.h"

namespace gannet::html {
namespace {

constexpr std::size_t formatting_limit = 48;  // entries of the list that are followed; browsers keep three of a kind
constexpr std::size_t restyle_limit = 64;     // elements whose style is computed again when a formatting element leaves

bool is_table_context(ElementId id) {
  return id == ElementId::table || id == ElementId::template_ || id == ElementId::html;
}
bool is_section(ElementId id) {
  return id == ElementId::tbody || id == ElementId::thead || id == ElementId::tfoot;
}

// Whether an open element of id `open` is what a start tag `id` closes when nothing special lies between (li, dd, dt).
bool same_list_item(ElementId id, ElementId open) {
  if (id == ElementId::li) return open == ElementId::li;
  return open == ElementId::dd || open == ElementId::dt;
}

}  // namespace

void Reader::pop() {
  const OpenElement& element = stack_.top();
  if (element.style.display == Display::block || element.style.display == Display::row ||
      element.style.display == Display::table) {
    collector_.break_line(tokenizer_.position());
  } else if ((categories(element.id) & is_cell) != 0) {
    close_cell(element);
  }
  if (element.formatting) {
    for (std::size_t i = formatting_.size(); i-- > 0;) {
      if (formatting_[i].open && formatting_[i].id == element.id && formatting_[i].declared == element.declared) {
        formatting_[i].open = false;
        break;
      }
    }
  }
  const bool marks =
      (categories(element.id) & bounds_scope) != 0 && element.id != ElementId::table && element.id != ElementId::html;
  stack_.pop();
  if (marks) clear_to_marker();
}

void Reader::pop_to(std::size_t at) {
  while (stack_.size() > at && stack_.size() > 1) pop();
}

void Reader::close_implied(ElementId except) {
  while (stack_.top().id != except && (categories(stack_.top().id) & ends_implied) != 0) pop();
}

void Reader::close_p() {
  const int at = stack_.in_button_scope(ElementId::p);
  if (at > 0) pop_to(static_cast<std::size_t>(at));
}

void Reader::clear_to_marker() {
  while (!formatting_.empty()) {
    const bool marker = formatting_.back().id == ElementId::unknown;
    formatting_.pop_back();
    if (marker) return;
  }
}

// Closes what the start tag implies closed. False when the tag is to be ignored (13.2.6.4.7, 13.2.6.4.9 to 13.2.6.4.15).
bool Reader::prepare(const Token& token) {
  const ElementId id = token.id;
  const std::uint16_t is = categories(id);
  if ((is & is_table_part) != 0) return prepare_table_part(id);
  if ((is & closes_p) != 0 && stack_.has(ElementId::p)) close_p();
  if ((is & is_heading) != 0 && (categories(stack_.top().id) & is_heading) != 0) pop();
  switch (id) {
    case ElementId::li:
    case ElementId::dd:
    case ElementId::dt:
      for (std::size_t i = stack_.size(); i-- > 1;) {
        const ElementId open = stack_[i].id;
        if (same_list_item(id, open)) {
          pop_to(i);
          break;
        }
        const bool transparent = open == ElementId::address || open == ElementId::div || open == ElementId::p;
        if ((categories(open) & is_special) != 0 && !transparent) break;
      }
      close_p();
      return true;
    case ElementId::option:
    case ElementId::optgroup:
      if (stack_.top().id == ElementId::option) pop();
      if (id == ElementId::optgroup && stack_.top().id == ElementId::optgroup) pop();
      return true;
    case ElementId::a:
      // A second <a> closes the first, unless a cell or the like stands between (the marker).
      for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].id != ElementId::unknown;) {
        if (formatting_[i].id == ElementId::a) {
          close_formatting(ElementId::a);
          break;
        }
      }
      return true;
    case ElementId::nobr:
      if (stack_.in_scope(ElementId::nobr) > 0) close_formatting(ElementId::nobr);
      return true;
    case ElementId::button:
      if (const int at = stack_.in_scope(ElementId::button); at > 0) pop_to(static_cast<std::size_t>(at));
      return true;
    case ElementId::table:
      // A table right inside a table, row or section closes the outer one (13.2.6.4.9).
      if (!context_.quirks) close_p();
      if (const ElementId top = stack_.top().id; top == ElementId::table || is_section(top) || top == ElementId::tr) {
        const int at = stack_.in_table_scope(ElementId::table);
        if (at > 0) pop_to(static_cast<std::size_t>(at));
      }
      return true;
    case ElementId::select:
      if (const int at = stack_.in_scope(ElementId::select); at > 0) {
        pop_to(static_cast<std::size_t>(at));
        return false;
      }
      return true;
    case ElementId::form:
      return form_ < 0 || stack_.has(ElementId::template_);
    case ElementId::html:
    case ElementId::body:
      return !stack_.has(ElementId::body) || id == ElementId::html;
    default:
      return true;
  }
}

bool Reader::prepare_table_part(ElementId id) {
  const bool cell = id == ElementId::td || id == ElementId::th;
  if (stack_.in_table_scope(ElementId::table) < 0 || stack_.has(ElementId::select)) return false;
  // Pop down to what may hold this part: a row for cells, a section or the table for rows, the table for the rest.
  for (;;) {
    const ElementId top = stack_.top().id;
    if (is_table_context(top)) break;
    if (cell && top == ElementId::tr) break;
    if ((cell || id == ElementId::tr) && is_section(top)) break;
    pop();
  }
  return true;
}

// Any formatting element that was closed by the way is opened again (13.2.4.3).
void Reader::reconstruct() {
  if (formatting_.empty() || formatting_.back().open || formatting_.back().id == ElementId::unknown) return;
  std::size_t from = formatting_.size() - 1;
  while (from > 0 && !formatting_[from - 1].open && formatting_[from - 1].id != ElementId::unknown) --from;
  for (; from < formatting_.size(); ++from) {
    if (stack_.size() >= limits_.html_depth) return;
    Formatting& entry = formatting_[from];
    OpenElement element;
    element.id = entry.id;
    element.name = entry.name;
    element.formatting = true;
    element.declared = entry.declared;
    element.link = entry.link >= 0 ? entry.link : stack_.top().link;
    element.style = compute_style(stack_.top().style, entry.id, declared_[entry.declared], context_);
    stack_.push_node(entry.node);
    stack_.push(element);
    entry.open = true;
  }
}

// The adoption agency (13.2.6.4.7), as far as it decides what later text looks like and belongs to. False: no such element.
bool Reader::close_formatting(ElementId id) {
  std::size_t entry = formatting_.size();
  while (entry > 0 && formatting_[entry - 1].id != id) {
    if (formatting_[entry - 1].id == ElementId::unknown) return false;
    --entry;
  }
  if (entry == 0) return false;
  --entry;
  const bool open = formatting_[entry].open;
  const std::uint32_t declared = formatting_[entry].declared;
  if (!open) {
    formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(entry));
    return true;
  }
  std::size_t at = stack_.size();
  bool block_between = false;
  while (at-- > 1) {
    const OpenElement& e = stack_[at];
    if (e.id == id && e.formatting && e.declared == declared) break;
    if ((categories(e.id) & bounds_scope) != 0) return true;  // not in scope: the tag is ignored
    block_between |= (categories(e.id) & is_special) != 0;
  }
  if (at == 0) return true;
  formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(entry));
  stack_[at].formatting = false;
  if (block_between) {
    stack_.remove(at);
    restyle(at);
  } else {
    pop_to(at);
  }
  return true;
}

// Computes styles and links again from `from` upwards, after an element below was taken out.
void Reader::restyle(std::size_t from) {
  if (stack_.size() - from > restyle_limit) return;
  for (std::size_t i = from; i < stack_.size(); ++i) {
    const OpenElement& parent = stack_[i - 1];
    OpenElement& element = stack_[i];
    element.style = compute_style(parent.style, element.id, declared_[element.declared], context_);
    if (element.id != ElementId::a) element.link = parent.link;
  }
}

void Reader::open(const Token& token, std::int32_t link) {
  const ElementId id = token.id;
  if (stack_.size() >= limits_.html_depth) {
    ++overflow_;
    if (link >= 0) overflow_link_ = link;
    page_.truncated = true;
    return;
  }
  if (id != ElementId::unknown && (categories(id) & is_table_part) != 0) {
    // Rows outside a section and cells outside a row: the missing element changes nothing that is seen.
  } else if ((categories(id) & (is_block | is_hidden_element)) == 0) {
    reconstruct();
  }
  StyleNode node{id, token.name, tokenizer_.value(AttributeId::class_), tokenizer_.value(AttributeId::id),
                 id == ElementId::a && tokenizer_.has(AttributeId::href)};
  stack_.push_node(node);
  OpenElement element;
  element.id = id;
  element.name = token.name;
  element.declared = declare(token, node);
  element.style = compute_style(stack_.top().style, id, declared_[element.declared], context_);
  if (tokenizer_.has(AttributeId::hidden) && element.style.boxed_away && !stack_.top().style.boxed_away) {
    element.style.reason = HiddenBy::attribute;
  }
  element.link = link >= 0 ? link : stack_.top().link;
  if (element.link >= 0 && is_button(token, element.style))
    page_.links[static_cast<std::size_t>(element.link)].button_like = true;
  element.links_before = static_cast<std::uint32_t>(page_.links.size());
  element.plain_before = plain_text_;
  const std::uint16_t is = categories(id);
  element.formatting = (is & is_formatting) != 0;
  if (element.formatting) {
    if (formatting_.size() >= formatting_limit) formatting_.erase(formatting_.begin());
    formatting_.push_back({id, true, node, token.name, link, element.declared});
  }
  if ((is & bounds_scope) != 0 && id != ElementId::table && id != ElementId::html) formatting_.push_back({});
  const Display display = element.style.display;
  if (display == Display::block || display == Display::row || display == Display::table) {
    collector_.break_line(token.begin);
  } else if (display == Display::cell) {
    collector_.break_cell(token.begin);
  }
  stack_.push(element);
}

void Reader::open_foreign(const Token& token) {
  if (token.self_closing || stack_.size() >= limits_.html_depth) return;
  OpenElement element;
  element.id = token.id;
  element.name = token.name;
  element.foreign = true;
  element.link = stack_.top().link;
  StyleNode node{token.id, token.name, tokenizer_.value(AttributeId::class_), tokenizer_.value(AttributeId::id), false};
  stack_.push_node(node);
  element.declared = declare(token, node);
  element.style = compute_style(stack_.top().style, ElementId::span, declared_[element.declared], context_);
  stack_.push(element);
}

// Any other end tag (13.2.6.4.7).
void Reader::close_any(const Token& token) {
  for (std::size_t i = stack_.size(); i-- > 1;) {
    const OpenElement& element = stack_[i];
    if (element.id == token.id && (token.id != ElementId::unknown || element.name == token.name)) return pop_to(i);
    if ((categories(element.id) & is_special) != 0) return;
  }
}

}  // namespace gannet::html
