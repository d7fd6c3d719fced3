// The label of a link shows one host, but the click goes to another organisation.
// Honest cases: mailing services and newsletters count clicks, so in genuine bulk mail every label leads through a counter;
// security gateways rewrite links; a label such as "notes.md" is a file's name and no host; list archives cut or relink text.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// "setup.sh", "README.md": programs make links of file names, whose endings are also those of countries.
bool is_file_name(const Input& input, const facts::Link& link) {
  const std::string_view label = link.label;
  if (label.find("://") != std::string_view::npos || istarts_with(label, "www.")) return false;
  const std::string_view ending = label.substr(label.rfind('.') + 1);
  return input.knowledge.file_kind(to_lower(ending)) != knowledge::FileKind::unknown || link.last->path().ends_with(label);
}

/// Some layer of the link is what the label shows.
bool passes_shown(const Input& input, const facts::Link& link) {
  if (related(input, link.shown_host, link.host) || related(input, link.shown_host, link.first->host())) return true;
  return std::any_of(link.chain.begin(), link.chain.end(),
                     [&](const url::Layer& layer) { return related(input, link.shown_host, layer.url.host()); });
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  constexpr std::size_t enough = 2;
  std::size_t found = 0;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || link.shown_host.empty() || found == enough) continue;
    if (passes_shown(input, link) || is_file_name(input, link)) continue;
    if (knowledge::has(link.traits | link.first_traits, facts::HostTrait::rewriter)) continue;
    const bool bulk = is_well_formed_bulk(facts) || facts.authentication.author_passed || came_through_list(facts);
    if (bulk && counts_clicks(input, link)) continue;
    // Newsletters whose own click host leads to what they report on.
    if (is_authors(input, link) && !is_anyones(link.traits)) continue;
    ++found;
    out.push_back(make_finding(link_place(facts, link), link.label, {{"shown", link.shown_host}, {"target", link.host}}));
  }
}

}  // namespace

extern const Sign link_label_host_differs;
const Sign link_label_host_differs{"link.label-host-differs", Direction::against, look};

}  // namespace gannet::signs
