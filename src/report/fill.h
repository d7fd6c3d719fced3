// Sentences with {placeholders}.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gannet::report {

using Lookup = std::function<std::optional<std::string>(std::string_view name)>;

/// `sentence` with each {name} replaced; nothing when a name has no value. What is put in is not read again.
std::optional<std::string> filled(std::string_view sentence, const Lookup& lookup);

/// The same with values at hand. Names that are not among them become empty.
std::string filled(std::string_view sentence, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace gannet::report
