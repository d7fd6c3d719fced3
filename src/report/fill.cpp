#include "report/fill.h"

namespace gannet::report {

std::optional<std::string> filled(std::string_view sentence, const Lookup& lookup) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    out += sentence.substr(0, open);
    const std::optional<std::string> value = lookup(sentence.substr(open + 1, close - open - 1));
    if (!value) return std::nullopt;
    out += *value;
    sentence.remove_prefix(close + 1);
  }
  out += sentence;
  return out;
}

std::string filled(std::string_view sentence, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  const auto lookup = [&](std::string_view name) -> std::optional<std::string> {
    for (const auto& [key, text] : values) {
      if (key == name) return std::string(text);
    }
    return std::string();
  };
  return *filled(sentence, lookup);
}

}  // namespace gannet::report
