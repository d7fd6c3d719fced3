// What can only be said once the whole page is read: where links lead (a <base> may come late) and what they are called.
#include <algorithm>

#include "base/bytes.h"
#include "html/reader.h"

namespace gannet::html {
namespace {

// Adds words with single spaces between them.
void add_words(std::string& out, std::string_view text) {
  bool gap = true;
  for (const char c : text) {
    if (is_space(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    out.push_back(c);
  }
}

}  // namespace

void Reader::finish_label(Link& link, std::size_t index) {
  const auto first = std::lower_bound(alts_.begin(), alts_.end(), static_cast<std::int32_t>(index),
                                      [](const Alt& alt, std::int32_t i) { return alt.link < i; });
  const std::string_view visible = page_.visible;
  std::uint32_t at = link.visible.begin;
  bool seen = !link.visible.empty();
  for (auto alt = first; alt != alts_.end() && alt->link == static_cast<std::int32_t>(index); ++alt) {
    const std::uint32_t until = std::clamp(alt->at, at, std::max(at, link.visible.end));
    add_words(link.label, visible.substr(at, until - at));
    add_words(link.label, page_.images[static_cast<std::size_t>(alt->image)].alt);
    at = until;
    seen = true;
  }
  if (link.visible.end > at) add_words(link.label, visible.substr(at, link.visible.end - at));
  if (link.kind == LinkKind::anchor) link.hidden = !seen;
}

void Reader::finish() {
  page_.truncated |= sheet_.truncated() || tokenizer_.attributes_dropped();
  std::string title;
  add_words(title, page_.title);
  page_.title = std::move(title);

  std::stable_sort(alts_.begin(), alts_.end(), [](const Alt& a, const Alt& b) { return a.link < b.link; });
  std::optional<url::Url> base;
  if (base_link_ >= 0) base = url::Url::parse(page_.links[static_cast<std::size_t>(base_link_)].raw, content_base_);
  const url::Url* const against = base ? &*base : content_base_;
  const auto text_end = static_cast<std::uint32_t>(page_.visible.size());
  std::unordered_map<std::string_view, std::size_t> first_of;  // links repeat: one target, parsed once
  for (std::size_t i = 0; i < page_.links.size(); ++i) {
    Link& link = page_.links[i];
    if (link.visible.empty()) link.visible = {std::min(link.visible.begin, text_end), std::min(link.visible.begin, text_end)};
    finish_label(link, i);
    const auto [known, fresh] = first_of.try_emplace(link.raw, i);
    if (link.kind == LinkKind::base) {
      if (static_cast<std::int32_t>(i) == base_link_) link.target = base;
      if (fresh) first_of.erase(known);
    } else {
      link.target = fresh ? url::Url::parse(link.raw, against) : page_.links[known->second].target;
    }
  }
}

}  // namespace gannet::html
