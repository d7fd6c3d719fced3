// Markdown as HTML.
#pragma once

#include <string>
#include <string_view>

namespace gannet::publish {

/// HTML in the Markdown is shown as text, not taken over. Headings of the second level have an id: "## What to do" has
/// what-to-do.
std::string markdown_as_html(std::string_view markdown);

}  // namespace gannet::publish
