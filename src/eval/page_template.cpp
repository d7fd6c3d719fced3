#include "eval/page_template.h"

#include "base/bytes.h"

namespace gannet::eval {
namespace {

constexpr std::string_view opening = "{{", closing = "}}";

Gap gap_of(std::string_view inside) {
  Gap gap;
  gap.name = trim(next_field(inside, '|'));
  while (!inside.empty()) gap.words.push_back(trim(next_field(inside, '|')));
  return gap;
}

}  // namespace

Result<std::string> filled_page(std::string_view page, const Fill& fill) {
  std::string out;
  while (!page.empty()) {
    const std::size_t open = page.find(opening);
    const std::size_t close = open == std::string_view::npos ? open : page.find(closing, open);
    if (close == std::string_view::npos) break;
    out += page.substr(0, open);
    const std::string_view inside = page.substr(open + opening.size(), close - open - opening.size());
    page.remove_prefix(close + closing.size());
    const bool condition = inside.starts_with('?');
    const Gap gap = gap_of(condition ? inside.substr(1) : inside);
    const Result<std::string> text = fill(gap);
    if (!text) return text.error();
    if (!condition) {
      out += *text;
      continue;
    }
    const std::string end = std::string(opening) + "/" + std::string(gap.name) + std::string(closing);
    const std::size_t at = page.find(end);
    if (at == std::string_view::npos) return Error{"{{?" + std::string(gap.name) + "}} has no " + end};
    if (!text->empty()) {
      Result<std::string> part = filled_page(page.substr(0, at), fill);
      if (!part) return part;
      out += *part;
    }
    page.remove_prefix(at + end.size());
  }
  out += page;
  return out;
}

}  // namespace gannet::eval
