// Markdown on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "gannet/report.h"

namespace gannet::publish {

/// Headings bold, lists with marks, paragraphs broken at the width. A link's address follows its label. HTML is left out.
std::string markdown_on_terminal(std::string_view markdown, const Style& style);

}  // namespace gannet::publish
