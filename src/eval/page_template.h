// A page with gaps: {{name}} is filled in; {{?name}} ... {{/name}} stays only where `name` is not empty.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::eval {

/// What a gap asks for: "{{roc|false alarms|recall}}" hands over the name and two words, so that all text stands in the page.
struct Gap {
  std::string_view name;
  std::vector<std::string_view> words;
  std::string_view word(std::size_t index) const { return index < words.size() ? words[index] : std::string_view(); }
};

/// `fill` gives the text of a gap, already fit for the page, or nothing for a name that it does not know. An error names the
/// gap. What is filled in is not read again.
using Fill = std::function<Result<std::string>(const Gap&)>;
Result<std::string> filled_page(std::string_view page, const Fill& fill);

}  // namespace gannet::eval
