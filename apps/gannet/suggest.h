// "Did you mean ...?"
#pragma once

#include <span>
#include <string_view>

namespace gannet::app {

/// The name that `word` most likely misspells, or an empty text when none is close.
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

}  // namespace gannet::app
