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

}  // namespace

std::string markdown_as_html(std::string_view markdown) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) { static_cast<std::string*>(out)->append(text, size); };
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, MD_FLAG_NOHTML, 0);
  return with_ids(html);
}

}  // namespace gannet::publish
