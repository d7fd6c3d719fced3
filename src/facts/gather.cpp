#include "facts/gather.h"

#include <bit>
#include <iterator>

#include "base/bytes.h"

namespace gannet::facts {

std::string_view name_of(Outcome outcome) {
  constexpr std::string_view names[] = {"unknown", "none", "pass", "fail", "softfail", "neutral", "error"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view name_of(ClaimPlace place) {
  constexpr std::string_view names[] = {"display-name", "local-part", "subject", "opening",    "body", "signature",
                                        "copyright",    "logo",       "image",   "link-label", "link"};
  return names[std::countr_zero(static_cast<std::uint16_t>(place))];
}

std::string_view name_of(Agreement agreement) {
  constexpr std::string_view names[] = {"unknown", "agrees", "allowed", "differs"};
  return names[static_cast<std::size_t>(agreement)];
}

std::string_view name_of(Allowance allowance) {
  constexpr std::string_view names[] = {"none",          "known-sender", "same-group",
                                        "authenticated", "hired",        "mailing-service",
                                        "mailing-list",  "conversation", "delivery-notice"};
  return names[static_cast<std::size_t>(allowance)];
}

std::string_view name_of(Claim::Kind kind) {
  constexpr std::string_view names[] = {"organisation", "reader-provider", "reader-organisation", "role"};
  return names[static_cast<std::size_t>(kind)];
}

const Phrase* Facts::phrase(Concept meaning) const {
  return any_phrase({meaning});
}

const Phrase* Facts::any_phrase(std::initializer_list<Concept> meanings) const {
  const Phrase* found = nullptr;
  for (const Phrase& p : phrases) {
    if (!p.is_read() || std::find(meanings.begin(), meanings.end(), p.meaning) == meanings.end()) continue;
    if (p.field == Field::body) return &p;
    if (found == nullptr) found = &p;
  }
  return found;
}

const Link* Facts::main_link() const {
  const auto found = std::find_if(links.begin(), links.end(), [](const Link& l) { return l.main; });
  return found == links.end() ? nullptr : &*found;
}

const Claim* Facts::claim(Claim::Kind kind) const {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.kind == kind; });
  return found == claims.end() ? nullptr : &*found;
}

const Claim* Facts::claimed() const {
  return claims.empty() || claims.front().confidence < sure_claim ? nullptr : &claims.front();
}

std::string_view organisation_domain(std::string_view domain) {
  const std::string_view registrable = url::registrable_domain(domain);
  return registrable.empty() ? domain : registrable;
}

void gather(mime::Message& message, const knowledge::Knowledge& knowledge, const Query& query, Facts& facts) {
  // Each step builds on those before it.
  constexpr void (*steps[])(Gathering&) = {
      gather_identities, gather_reader, gather_authentication, gather_body,     gather_attachments,
      gather_phrases,    gather_links,  gather_structure,      gather_language, gather_characters,
      gather_actual,     gather_claims, gather_agreement,
  };
  facts.message = &message;
  facts.correspondents = query.correspondents;
  Gathering g{message, knowledge, query, facts};
  for (const auto step : steps) step(g);
}

}  // namespace gannet::facts
