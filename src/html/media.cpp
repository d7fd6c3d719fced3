// Media queries (Media Queries 4), answered for a screen 1000 pixels wide in light mode.
#include "base/bytes.h"
#include "html/css_scan.h"
#include "html/stylesheet.h"

namespace gannet::html {
namespace {

constexpr float width = 1000;
constexpr float height = 800;

// Compares like min-width (sign +1: at least) or max-width (-1: at most).
bool range_holds(std::string_view value, float actual, int sign) {
  float wanted = 0;
  if (!take_number(value, wanted)) return false;
  if (istarts_with(value, "em") || istarts_with(value, "rem")) wanted *= 16;
  return sign > 0 ? actual >= wanted : actual <= wanted;
}

bool feature_holds(std::string_view feature) {
  const std::size_t colon = feature.find(':');
  if (colon == std::string_view::npos) return iequals(trim(feature), "color") || iequals(trim(feature), "width");
  const std::string_view name = trim(feature.substr(0, colon));
  const std::string_view value = trim(feature.substr(colon + 1));
  struct Range {
    std::string_view name;
    float actual;
    int sign;
  };
  static constexpr Range ranges[] = {{"min-width", width, 1},
                                     {"max-width", width, -1},
                                     {"min-device-width", width, 1},
                                     {"max-device-width", width, -1},
                                     {"min-height", height, 1},
                                     {"max-height", height, -1},
                                     {"min-device-height", height, 1},
                                     {"max-device-height", height, -1},
                                     {"-webkit-min-device-pixel-ratio", 1, 1},
                                     {"-webkit-max-device-pixel-ratio", 1, -1}};
  for (const Range& range : ranges) {
    if (iequals(name, range.name)) return range_holds(value, range.actual, range.sign);
  }
  struct Plain {
    std::string_view name, value;
  };
  static constexpr Plain plain[] = {{"prefers-color-scheme", "light"}, {"orientation", "landscape"}, {"hover", "hover"}};
  for (const Plain& p : plain) {
    if (iequals(name, p.name)) return iequals(value, p.value);
  }
  return false;
}

bool query_holds(std::string_view query) {
  bool negated = false;
  bool holds = true;
  while (!(query = css_trim(query)).empty()) {
    if (query.front() == '(') {
      const std::size_t close = query.find(')');
      holds = holds && feature_holds(query.substr(1, close == std::string_view::npos ? close : close - 1));
      query.remove_prefix(close == std::string_view::npos ? query.size() : close + 1);
      continue;
    }
    std::size_t end = 0;
    while (end < query.size() && !is_space(query[end]) && query[end] != '(') ++end;
    const std::string_view word = query.substr(0, end);
    query.remove_prefix(end);
    if (iequals(word, "not")) {
      negated = true;
    } else if (!iequals(word, "and") && !iequals(word, "only") && !iequals(word, "screen") && !iequals(word, "all")) {
      holds = false;  // print, speech, tty ...
    }
  }
  return holds != negated;
}

}  // namespace

bool media_applies(std::string_view query_list) {
  if (css_trim(query_list).empty()) return true;
  while (!query_list.empty()) {
    if (query_holds(take_part(query_list, ','))) return true;
  }
  return false;
}

}  // namespace gannet::html
