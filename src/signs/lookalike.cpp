#include "signs/lookalike.h"

#include "base/bytes.h"
#include "knowledge/similar_names.h"
#include "signs/domains.h"
#include "url/url.h"

namespace gannet::signs {
namespace {

using facts::HostTrait;
using knowledge::SimilarNames;
using knowledge::WordSet;

/// The label in front of the public suffix, as people read it.
std::string readable_label(const Input& input, std::string_view host) {
  const std::string_view registrable = url::registrable_domain(host);
  const std::string_view label = registrable.substr(0, registrable.find('.'));
  if (!label.starts_with("xn--")) return std::string(label);
  std::string plain = input.knowledge.plain(url::host_to_unicode(label));
  std::erase(plain, ' ');
  return plain;
}

bool is_known(const Input& input, std::string_view host) {
  return input.knowledge.owner_of(host) != nullptr ||
         knowledge::has(input.knowledge.host_traits(url::registrable_domain(host)), HostTrait::popular);
}

std::string_view own_domain(const facts::Organisation& organisation) {
  return organisation.domains.empty() ? std::string_view{} : organisation.domains.front();
}

Resemblance resemblance_to(const facts::Organisation& organisation) {
  return {std::string(organisation.name), &organisation, own_domain(organisation)};
}

/// A name joined to other letters counts when these are digits, hyphens or a lure: "paypallogin", "secure-paypal2", but not
/// "shellfish" or "pineapple".
/// A mail provider that is called like an everyday word ("atlas") is not what a shop of that name imitates.
bool is_everyday(const Input& input, const SimilarNames::Name& name) {
  return name.organisation->kind == knowledge::OrganisationKind::mail_provider && input.knowledge.is_word("en", name.label);
}

bool stands_alone(const Input& input, std::string_view label, const SimilarNames::Inside& inside) {
  const auto is_lure = [&](std::string_view rest) {
    while (!rest.empty() && (is_digit(rest.front()) || rest.front() == '-')) rest.remove_prefix(1);
    while (!rest.empty() && (is_digit(rest.back()) || rest.back() == '-')) rest.remove_suffix(1);
    return rest.empty() || input.knowledge.in_set(WordSet::lure, rest);
  };
  const std::string_view before = label.substr(0, inside.at);
  const std::string_view after = label.substr(inside.at + inside.name->label.size());
  const bool whole = (before.empty() || !is_alpha(before.back())) && (after.empty() || !is_alpha(after.front()));
  return whole || (is_lure(before) && is_lure(after));
}

}  // namespace

std::optional<Resemblance> looks_like(const Input& input, std::string_view host) {
  if (url::registrable_domain(host).empty() || is_known(input, host)) return std::nullopt;
  const std::string label = readable_label(input, host);
  // A word of its own imitates nobody, however near it is to a name.
  if (input.knowledge.is_word("en", label)) return std::nullopt;
  const SimilarNames::Name* const name = input.knowledge.similar_names().imitated_by(label);
  if (name == nullptr) return std::nullopt;
  return resemblance_to(*name->organisation);
}

std::optional<Resemblance> carries_name(const Input& input, std::string_view host) {
  const std::string_view registrable = url::registrable_domain(host);
  if (registrable.empty() || is_known(input, host)) return std::nullopt;
  const SimilarNames& names = input.knowledge.similar_names();
  const std::string_view in_front = host.substr(0, host.size() - registrable.size());
  // Labels in front of the registrable domain are free to choose: only a whole domain or a name with a lure imitates there,
  // for many services give each customer a host of the customer's name.
  std::string_view rest = in_front;
  while (!rest.empty()) {
    const std::string_view from = rest;
    const std::string_view label = next_field(rest, '.');
    const SimilarNames::Inside inside = names.inside(label);
    if (inside.name == nullptr || is_everyday(input, *inside.name) || !stands_alone(input, label, inside)) continue;
    const bool as_domain = label == inside.name->label &&
                           std::any_of(inside.name->organisation->domains.begin(), inside.name->organisation->domains.end(),
                                       [&](std::string_view d) { return from.starts_with(d); });
    if (as_domain || label.size() > inside.name->label.size()) return resemblance_to(*inside.name->organisation);
  }
  const std::string label = readable_label(input, host);
  const SimilarNames::Inside inside = names.inside(label);
  if (inside.name == nullptr || is_everyday(input, *inside.name) || !stands_alone(input, label, inside)) return std::nullopt;
  // The bare name under another ending is mostly the organisation's own in some country; not under an ending scams favour.
  if (label == inside.name->label && !knowledge::has(input.knowledge.host_traits(host), HostTrait::suspicious_tld))
    return std::nullopt;
  return resemblance_to(*inside.name->organisation);
}

std::optional<Resemblance> looks_like_readers(const Input& input, std::string_view host) {
  constexpr std::size_t shortest = 6;
  const facts::Reader& reader = input.facts.reader;
  if (reader.known == facts::Reader::Known::no || !reader.own_domain) return std::nullopt;
  const std::string_view own = reader.mailbox.organisation_domain;
  if (is_known(input, host) || related(input, host, own)) return std::nullopt;
  const std::string own_label = readable_label(input, own), label = readable_label(input, host);
  if (own_label.size() < shortest || label.size() < shortest) return std::nullopt;
  const std::string own_skeleton = knowledge::skeleton(own_label), skeleton = knowledge::skeleton(label);
  if (!knowledge::within_one_edit(own_skeleton, skeleton)) return std::nullopt;
  return Resemblance{std::string(own), nullptr, own};
}

}  // namespace gannet::signs
