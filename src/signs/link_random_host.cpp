// The main link's host has a machine-made name.
// Honest cases: counters of mailing services and content networks (known owners, widely visited), the author's own host.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/randomness.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// The last label of the host that looks machine-made; empty when none does.
std::string_view random_label(std::string_view host) {
  std::string_view found, rest = host;
  while (!rest.empty()) {
    const std::string_view label = next_field(rest, '.');
    std::string_view words = label;
    while (!words.empty() && !label.starts_with("xn--")) {
      if (is_machine_made(next_field(words, '-'))) found = label;
    }
  }
  return found;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || is_authors(input, *main) || is_conversation(facts)) return;
  if (main->last->host_kind() != url::HostKind::domain) return;
  const bool anyones = is_anyones(main->traits);
  if (!anyones && (main->owner != nullptr || knowledge::has(main->traits, facts::HostTrait::popular) ||
                   knowledge::has(main->traits | main->first_traits, facts::HostTrait::bulk_mailer) ||
                   knowledge::has(main->traits | main->first_traits, facts::HostTrait::rewriter)))
    return;
  const std::string_view label = random_label(main->host);
  if (label.empty()) return;
  out.push_back(make_finding(link_place(facts, *main), main->host, {{"host", main->host}}));
}

}  // namespace

extern const Sign link_random_host;
const Sign link_random_host{"link.random-host", Direction::against, look};

}  // namespace gannet::signs
