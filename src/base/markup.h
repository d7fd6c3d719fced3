// Text made fit for HTML and SVG.
#pragma once

#include <string>
#include <string_view>

namespace gannet {

/// `text` for a place between tags or within a quoted attribute.
std::string escaped_markup(std::string_view text);

}  // namespace gannet
