#include "url/suffix.h"

#include <libpsl.h>

#include <string>

namespace gannet::url {

bool has_known_suffix(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == host.size()) return false;
  const psl_ctx_t* const list = psl_builtin();
  const std::string ending(host.substr(dot + 1));
  return psl_is_public_suffix2(list, ending.c_str(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) == 1;
}

}  // namespace gannet::url
