// A script in the message. No mail program runs it, so it was made for a browser: a page sent as mail.
// Honest mail: structured data (JSON-LD) of airlines and shops, which the reader counts apart.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Section& section : input.facts.sections) {
    if (section.page.scripts == 0) continue;
    out.push_back(make_finding({"body", section.part, 0, 0}, {}, {{"count", std::to_string(section.page.scripts)}}));
    return;
  }
}

}  // namespace

extern const Sign structure_script;
const Sign structure_script{"structure.script", Direction::against, look};

}  // namespace gannet::signs
