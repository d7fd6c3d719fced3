// An entry as a page on a terminal.
#pragma once

#include <string>

#include "gannet/report.h"
#include "report/texts.h"
#include "threats/entry.h"

namespace gannet::publish {

/// Its key facts, the article, the marks by which it is recognised, and what resembles it. The error names a missing article.
Result<std::string> article_on_terminal(const threats::Entry& entry, const report::Texts& texts, const Style& style);

}  // namespace gannet::publish
