#include "publish/markdown_html.h"

#include <md4c-html.h>

#include "base/bytes.h"

namespace gannet::publish {
namespace {

std::string id_of(std::string_view heading) {
  std::string id;
  for (const char c : heading) {
    if (is_alnum(c)) {
      id += to_lower(c);
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

/// md4c gives headings no ids.
std::string with_ids(std::string_view html) {
  constexpr std::string_view opening = "<h2>", closing = "</h2>";
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = html.find(opening, at), end = html.find(closing, begin);
    if (end == std::string_view::npos) return out.append(html.substr(at));
    const std::string_view heading = html.substr(begin + opening.size(), end - begin - opening.size());
    out.append(html.substr(at, begin - at)).append("<h2 id=\"" + id_of(heading) + "\">").append(heading).append(closing);
    at = end + closing.size();
  }
  return out;
}

/// The id in ../ID/article.md; empty for any other target.
std::string_view article_named_by(std::string_view target) {
  constexpr std::string_view before = "../", behind = "/article.md";
  if (!target.starts_with(before) || !target.ends_with(behind) || target.size() <= before.size() + behind.size()) return {};
  return target.substr(before.size(), target.size() - before.size() - behind.size());
}

/// md4c escapes quotes in text and in addresses, so that what looks like a link here is one.
std::string with_page_links(std::string_view html, const PageOf& page_of) {
  constexpr std::string_view opening = "<a href=\"";
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t link = html.find(opening, at);
    if (link == std::string_view::npos) return out.append(html.substr(at));
    const std::size_t begin = link + opening.size(), end = html.find('"', begin);
    if (end == std::string_view::npos) return out.append(html.substr(at));
    const std::string_view target = html.substr(begin, end - begin), id = article_named_by(target);
    const std::string page = id.empty() ? std::string(target) : page_of(id);
    out.append(html.substr(at, link - at)).append("<a");
    if (!page.empty()) out.append(" href=\"").append(page).append("\"");
    at = end + 1;
  }
}

}  // namespace

std::string markdown_as_html(std::string_view markdown, const PageOf& page_of) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) { static_cast<std::string*>(out)->append(text, size); };
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, MD_FLAG_NOHTML, 0);
  return with_page_links(with_ids(html), page_of);
}

}  // namespace gannet::publish
