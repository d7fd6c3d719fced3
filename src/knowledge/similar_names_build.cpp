// The names that hosts imitate, taken from the organisations when knowledge is compiled.
#include <algorithm>
#include <tuple>

#include "base/bytes.h"
#include "knowledge/similar_names.h"
#include "url/url.h"

namespace gannet::knowledge {
namespace {

constexpr std::size_t shortest_name = 4;
constexpr std::size_t shortest_marked = 2;  // marked as short: "dhl", "o2"
constexpr std::size_t longest = 63;         // of a DNS label, RFC 1035 2.3.4

/// The label in front of the public suffix: "paypal" of "paypal.co.uk".
std::string_view main_label(std::string_view domain) {
  const std::string_view registrable = url::registrable_domain(domain);
  return registrable.substr(0, registrable.find('.'));
}

/// The domain stands for the organisation's name, not for a word of a long one ("canada" of Canada Revenue Agency):
/// "atlas.example" of a provider called otherwise imitates nobody.
bool is_named_after(std::string_view label, const OrganisationEntry& organisation) {
  constexpr std::size_t shortest = 4;
  const auto bears = [&](std::string_view name) {
    std::string squashed;
    for (const char c : name) {
      if (is_ascii(c) && is_alnum(c)) squashed.push_back(to_lower(c));
    }
    if (squashed.size() < shortest) return false;
    const bool is_most_of_it = 2 * label.size() > squashed.size() && squashed.find(label) != std::string::npos;
    return is_most_of_it || label.find(squashed) != std::string_view::npos;
  };
  return bears(organisation.name) || std::any_of(organisation.names.begin(), organisation.names.end(), bears);
}

/// Of two that both have "amazon" in a name, the one that is called so comes first.
bool is_whole_name(std::string_view label, const OrganisationEntry& organisation) {
  return iequals(organisation.name, label) || std::any_of(organisation.names.begin(), organisation.names.end(),
                                                          [&](std::string_view name) { return iequals(name, label); });
}

bool is_one_word(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return is_ascii(c) && is_alnum(c); });
}

struct Candidate {
  SimilarName name;
  bool is_whole = false;  // the whole of one of its names, not only most of one
};

}  // namespace

std::vector<SimilarName> similar_names_of(std::span<const OrganisationEntry> organisations, const SimilarLetters& letters,
                                          const std::function<bool(std::string_view)>& is_lure) {
  std::vector<Candidate> all;
  for (std::uint32_t place = 0; place < organisations.size(); ++place) {
    const OrganisationEntry& organisation = organisations[place];
    const auto add = [&](std::string_view text, bool is_short) {
      const std::string label = to_lower(text);
      if (label.size() < (is_short ? shortest_marked : shortest_name) || label.size() > longest || is_lure(label)) return;
      all.push_back({{label, letters.skeleton(label), place, is_short}, is_whole_name(label, organisation)});
    };
    for (const std::string& name : organisation.short_names) {
      if (is_one_word(name)) add(name, true);
    }
    for (const std::string& domain : organisation.domains) {
      const std::string_view label = main_label(domain);
      if (is_named_after(label, organisation)) add(label, false);
    }
    if (is_one_word(organisation.name)) add(organisation.name, false);
    for (const std::string& name : organisation.names) {
      if (is_one_word(name)) add(name, false);
    }
  }
  // Of two with one label a short one comes first, then one that is called so.
  const auto order = [](const Candidate& c) {
    return std::make_tuple(c.name.skeleton.size(), std::string_view(c.name.label), !c.name.is_short, !c.is_whole);
  };
  std::stable_sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
  std::vector<SimilarName> names;
  for (Candidate& each : all) {
    if (names.empty() || names.back().label != each.name.label) names.push_back(std::move(each.name));
  }
  return names;
}

}  // namespace gannet::knowledge
