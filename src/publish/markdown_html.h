// Markdown as HTML.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gannet::publish {

/// Where the page of an entry lies, by the entry's id and seen from the page that is written; empty when it has none.
using PageOf = std::function<std::string(std::string_view id)>;

/// HTML in the Markdown is shown as text, not taken over. Headings of the second level have an id: "## What to do" has
/// what-to-do. A link to another entry's article, ../some-scam/article.md, leads to that entry's page; without a page, nowhere.
std::string markdown_as_html(std::string_view markdown, const PageOf& page_of);

}  // namespace gannet::publish
