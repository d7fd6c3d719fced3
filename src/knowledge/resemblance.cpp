#include "knowledge/resemblance.h"

#include <algorithm>

#include "base/bytes.h"
#include "knowledge/similar_names.h"
#include "url/url.h"

namespace gannet::knowledge {
namespace {

constexpr std::size_t shortest_alike = 5;  // of a domain that the caller names
constexpr std::size_t shortest_same = 6;   // under another ending
constexpr std::size_t shortest_inside = 4;
constexpr std::size_t shortest_joined = 6;  // shorter names need a lure of some length right beside them: "inter" + "net" is
constexpr std::size_t shortest_joined_lure = 4;  // a word of its own

/// The label in front of the public suffix, as people read it.
std::string readable_label(const Knowledge& knowledge, std::string_view host) {
  const std::string_view registrable = url::registrable_domain(host);
  const std::string_view label = registrable.substr(0, registrable.find('.'));
  if (!label.starts_with("xn--")) return std::string(label);
  std::string plain = knowledge.plain(url::host_to_unicode(label));
  std::erase(plain, ' ');
  return plain;
}

/// Letters of other alphabets stand in the registrable domain.
bool is_folded(std::string_view host) {
  return url::registrable_domain(host).starts_with("xn--");
}

bool is_known(const Knowledge& knowledge, std::string_view host) {
  return knowledge.owner_of(host) != nullptr || has(knowledge.host_traits(url::registrable_domain(host)), HostTrait::popular);
}

/// A mail provider that is called like an everyday word ("atlas") is not what a shop of that name imitates.
bool is_everyday(const Knowledge& knowledge, const SimilarNames::Name& name) {
  return name.organisation->kind == OrganisationKind::mail_provider && knowledge.is_word("en", name.label);
}

/// Nothing but digits, hyphens and words that scams put beside a name: "-secure-login2".
bool is_lure(const Knowledge& knowledge, std::string_view rest) {
  while (!rest.empty() && !is_alpha(rest.front())) rest.remove_prefix(1);
  while (!rest.empty() && !is_alpha(rest.back())) rest.remove_suffix(1);
  if (knowledge.in_set(WordSet::lure, rest)) return true;  // "sign-in"
  while (!rest.empty()) {
    if (!is_alpha(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    std::size_t size = 0;
    while (size < rest.size() && is_alpha(rest[size])) ++size;
    if (!knowledge.in_set(WordSet::lure, rest.substr(0, size))) return false;
    rest.remove_prefix(size);
  }
  return true;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_alpha(c); });
}

/// A name joined to other letters counts when these are lures: "paypallogin", "secure-paypal2", but not "shellfish" or
/// "pineapple". As a word of its own it counts whatever the others are, unless it is short.
bool stands_out(const Knowledge& knowledge, std::string_view label, std::size_t at, std::size_t size, bool is_short) {
  const std::string_view before = label.substr(0, at), after = label.substr(at + size);
  const bool whole = (before.empty() || !is_alpha(before.back())) && (after.empty() || !is_alpha(after.front()));
  if (whole && !is_short) return true;
  if (is_short && (!whole || !(has_letter(before) || has_letter(after)))) return false;
  if (!whole && size < shortest_joined && before.size() + after.size() < shortest_joined_lure) return false;
  return is_lure(knowledge, before) && is_lure(knowledge, after);
}

bool stands_out(const Knowledge& knowledge, std::string_view label, const SimilarNames::Inside& inside) {
  return inside.name != nullptr && !is_everyday(knowledge, *inside.name) &&
         stands_out(knowledge, label, inside.at, inside.name->label.size(), inside.name->is_short);
}

/// `domain` stands whole among the labels: "mail.firm.example.verify." holds "firm.example".
bool stands_in_front(std::string_view labels, std::string_view domain) {
  const std::size_t at = labels.find(domain);
  return at != std::string_view::npos && (at == 0 || labels[at - 1] == '.') &&
         labels.substr(at + domain.size()).starts_with('.');
}

/// The label is the name with nothing but lures around it: "firm-webmail", "loginfirm".
bool with_lures(const Knowledge& knowledge, std::string_view label, std::string_view name) {
  const std::size_t at = label.find(name);
  if (at == std::string_view::npos) return false;
  const std::string_view before = label.substr(0, at), after = label.substr(at + name.size());
  return (has_letter(before) || has_letter(after)) && is_lure(knowledge, before) && is_lure(knowledge, after);
}

/// The owner of the domain that `labels` begins with: "paypal.com.verify" -> PayPal.
const Organisation* owner_of_front(const Knowledge& knowledge, std::string_view labels) {
  std::size_t dot = labels.find('.');
  for (int count = 2; count <= 3 && dot != std::string_view::npos; ++count) {
    dot = labels.find('.', dot + 1);
    const std::string_view front = labels.substr(0, dot);
    if (url::registrable_domain(front) != front) continue;
    if (const Organisation* const owner = knowledge.owner_of(front)) return owner;
  }
  return nullptr;
}

/// The labels in front of a registrable domain are free to choose: only a whole domain or a name with a lure imitates there,
/// for many services give each customer a host of the customer's name.
std::optional<Resemblance> carried_in_front(const Knowledge& knowledge, std::string_view host, std::string_view registrable) {
  std::string_view rest = host.substr(0, host.size() - registrable.size());
  if (rest.ends_with('.')) rest.remove_suffix(1);
  while (!rest.empty()) {
    if (const Organisation* const owner = owner_of_front(knowledge, rest)) return Resemblance{owner, Way::in_front};
    const std::string_view label = next_field(rest, '.');
    const SimilarNames::Inside inside = knowledge.similar_names().inside(label);
    if (!stands_out(knowledge, label, inside)) continue;
    if (label.size() > inside.name->label.size()) return Resemblance{inside.name->organisation, Way::in_front};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Resemblance> looks_like(const Knowledge& knowledge, std::string_view host) {
  if (url::registrable_domain(host).empty() || is_known(knowledge, host)) return std::nullopt;
  const std::string label = readable_label(knowledge, host);
  // A word of its own imitates nobody, however near it is to a name; letters of other alphabets make no word.
  if (!is_folded(host) && knowledge.is_word("en", label)) return std::nullopt;
  const SimilarNames::Imitated found = knowledge.similar_names().imitated_by(label, is_folded(host));
  if (found.name == nullptr) return std::nullopt;
  return Resemblance{found.name->organisation, found.way};
}

std::optional<Resemblance> carries_name(const Knowledge& knowledge, std::string_view host) {
  const std::string_view registrable = url::registrable_domain(host);
  if (registrable.empty() || is_known(knowledge, host)) return std::nullopt;
  if (const auto in_front = carried_in_front(knowledge, host, registrable)) return in_front;
  const std::string label = readable_label(knowledge, host);
  const SimilarNames::Inside inside = knowledge.similar_names().inside(label);
  if (!stands_out(knowledge, label, inside)) return std::nullopt;
  if (label != inside.name->label) return Resemblance{inside.name->organisation, Way::words};
  // The bare name under another ending is mostly the organisation's own in some country; not under an ending scams favour.
  if (!has(knowledge.host_traits(host), HostTrait::suspicious_tld)) return std::nullopt;
  return Resemblance{inside.name->organisation, Way::ending};
}

void GenuineDomains::add(const Knowledge& knowledge, std::string_view domain) {
  const std::string_view registrable = url::registrable_domain(domain);
  if (registrable.empty() || knowledge.mail_provider_of(domain) != nullptr) return;
  Entry entry{registrable, readable_label(knowledge, registrable), {}, 0};
  entry.skeleton = knowledge.similar_letters().skeleton(entry.label);
  entry.letters = letters_of(entry.skeleton);
  entries_.push_back(std::move(entry));
}

std::optional<GenuineDomains::Imitated> GenuineDomains::imitated_by(const Knowledge& knowledge, std::string_view host) const {
  const std::string_view registrable = url::registrable_domain(host);
  if (entries_.empty() || registrable.empty() || is_known(knowledge, host)) return std::nullopt;
  if (std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.domain == registrable; }))
    return std::nullopt;
  const std::string_view in_front = host.substr(0, host.size() - registrable.size());
  const std::string label = readable_label(knowledge, host);
  const std::string skeleton = knowledge.similar_letters().skeleton(label);
  const std::uint32_t letters = letters_of(skeleton);
  const bool is_word =
      !is_folded(host) && knowledge.is_word("en", label);  // what is a word imitates nobody: many are called so
  for (const Entry& entry : entries_) {
    if (in_front.size() > entry.domain.size() && stands_in_front(in_front, entry.domain))
      return Imitated{entry.domain, Way::in_front};
    if (label.size() > entry.label.size() && entry.label.size() >= shortest_inside && with_lures(knowledge, label, entry.label))
      return Imitated{entry.domain, Way::words};
    if (is_word || label.size() < shortest_alike || entry.label.size() < shortest_alike ||
        !may_be_one_edit(letters, entry.letters))
      continue;
    if (label == entry.label && label.size() >= shortest_same)
      return Imitated{entry.domain, is_folded(host) ? Way::looks : Way::ending};
    if (const auto way = likeness(knowledge.similar_letters(), {entry.label, entry.skeleton}, {label, skeleton}))
      return Imitated{entry.domain, *way};
  }
  return std::nullopt;
}

}  // namespace gannet::knowledge
