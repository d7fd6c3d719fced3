// Names that end as internet names do.
#pragma once

#include <string_view>

namespace gannet::url {

/// True when `host` (lower-case ASCII) stands under a public suffix that the list names: "shop.example.com", not "invoice.pdf".
bool has_known_suffix(std::string_view host);

}  // namespace gannet::url
