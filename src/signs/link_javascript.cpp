// A link that runs a script.
// Honest cases: "javascript:void(0)" and other empty scripts that copied web pages leave behind.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// Something beyond void and nothing: a call with a name, an assignment.
bool does_something(std::string_view script) {
  script = trim(script);
  while (!script.empty() && (script.back() == ';' || is_space(script.back()))) script.remove_suffix(1);
  return !script.empty() && !istarts_with(script, "void") && !istarts_with(script, "return false");
}

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (link.first == nullptr || link.first->scheme() != "javascript") continue;
    const std::string_view href = link.first->href();
    if (!does_something(percent_decode(href.substr(href.find(':') + 1)))) continue;
    out.push_back(make_finding(link_place(input.facts, link), href));
    return;
  }
}

}  // namespace

extern const Sign link_javascript;
const Sign link_javascript{"link.javascript", Direction::against, look};

}  // namespace gannet::signs
