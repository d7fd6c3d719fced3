// Three or more different links (logo, button, unsubscribe ...) all lead to one and the same address of a host that is not the
// author's. A genuine mail has different places for different things.
// Honest cases: a short mail that names its one page several times; counters give every link an address of its own.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// Different labels (pictures count as one) under which the target is offered.
std::vector<std::string_view> labels_of(const facts::Facts& facts, const facts::Link& link) {
  std::vector<std::string_view> labels;
  for (const facts::Section& section : facts.sections) {
    for (const html::Link& other : section.page.links) {
      if (other.hidden || other.raw != link.link->raw || other.kind == html::LinkKind::form) continue;
      const std::string_view label = other.image >= 0 ? std::string_view{} : trim(other.label);
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
      if (labels.size() > 8) return labels;
    }
  }
  return labels;
}

void look(const Input& input, Findings& out) {
  constexpr std::uint32_t enough = 3;
  const facts::Facts& facts = input.facts;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.times < enough || is_authors(input, link) || is_conversation(facts)) continue;
    if (link.owner != nullptr && !is_anyones(link.traits)) continue;
    if (labels_of(facts, link).size() < enough) continue;
    out.push_back(
        make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}, {"count", std::to_string(link.times)}}));
    return;
  }
}

}  // namespace

extern const Sign link_single_target;
const Sign link_single_target{"link.single-target", Direction::against, look};

}  // namespace gannet::signs
