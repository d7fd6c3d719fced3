// A web page is attached: opened from disk, it asks for a login where no filter sees it.
// Honest mail: a page saved and passed on by a colleague.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

bool is_page(const facts::Attachment& file) {
  constexpr std::string_view endings[] = {"html", "htm", "shtml", "xhtml", "mht", "mhtml", "svg"};
  const bool by_name = std::find(std::begin(endings), std::end(endings), file.extension) != std::end(endings);
  if (file.inline_image) return false;
  return by_name || (file.declared_type == "text/html" && !file.file_name.empty());
}

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(is_page(file))) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_html_page;
const Sign attachment_html_page{"attachment.html-page", Direction::against, look};

}  // namespace gannet::signs
