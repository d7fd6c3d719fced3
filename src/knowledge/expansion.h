// "upgrad(e|ed)" and "[web ]mail" written out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::knowledge {

/// All texts that ( | ) and [ ] stand for; an error when they are malformed or stand for over `limit` texts.
Result<std::vector<std::string>> expand(std::string_view text, std::size_t limit);

}  // namespace gannet::knowledge
