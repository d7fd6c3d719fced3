// The host is an internationalised name ("xn--..."), whose letters may look like others.
// Honest cases: domains in the author's own language (the author's own domain).
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"
#include "url/url.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || is_authors(input, link)) continue;
    if (!link.host.starts_with("xn--") && link.host.find(".xn--") == std::string_view::npos) continue;
    const std::string shown = url::host_to_unicode(link.host);
    out.push_back(make_finding(link_place(input.facts, link), shown, {{"host", link.host}, {"shown", shown}}));
    return;
  }
}

}  // namespace

extern const Sign link_punycode_host;
const Sign link_punycode_host{"link.punycode-host", Direction::against, look};

}  // namespace gannet::signs
