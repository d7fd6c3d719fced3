#include "signs/domains.h"

#include "base/bytes.h"
#include "signs/borrowed_name.h"
#include "url/url.h"

namespace gannet::signs {

using facts::Concept;
using facts::HostTrait;
using knowledge::has;

std::string_view seen_domain(const facts::Facts& facts) {
  const facts::Actual& actual = facts.actual;
  if (actual.outside_own_domain && !actual.entry.empty()) return actual.entry;
  return actual.domain.empty() ? facts.who.author.domain : actual.domain;
}

bool passed_for(const Input& input, const facts::Organisation& organisation) {
  const auto& passed = input.facts.authentication.passed;
  return std::any_of(passed.begin(), passed.end(), [&](std::string_view d) { return speaks_for(input, organisation, d); });
}

bool is_authors(const Input& input, std::string_view host) {
  const facts::Mailbox& author = input.facts.who.author;
  if (author.domain.empty() || has_free_mailbox(author)) return false;
  return related(input, host, author.domain);
}

bool is_authors(const Input& input, const facts::Link& link) {
  // Anyone's page under the author's very domain is the author's: github.io for alice.github.io, not for bob.github.io.
  if (is_anyones(link.traits)) return link.organisation_domain == input.facts.who.author.organisation_domain;
  return is_authors(input, link.host);
}

bool counts_clicks(const Input& input, const facts::Link& link) {
  if (has(link.traits | link.first_traits, HostTrait::bulk_mailer)) return true;
  // Many different targets with different words at one host, the housekeeping links among them: a counter, not a trap.
  std::size_t targets = 0, there = 0;
  bool housekeeping = false;
  for (const facts::Link& other : input.facts.links) {
    if (!is_shown(other)) continue;
    ++targets;
    if (other.first->host() != link.first->host()) continue;
    ++there;
    housekeeping |= other.housekeeping;
  }
  return there >= 4 && there * 2 >= targets && (housekeeping || there >= 8 || input.facts.structure.list_unsubscribe);
}

bool came_through_list(const facts::Facts& facts) {
  return facts.structure.mailing_list || has(facts.who.author.traits, HostTrait::mailing_list) ||
         has(facts.who.sender.traits, HostTrait::mailing_list);
}

bool is_local_host(std::string_view host) {
  if (host.find('.') == std::string_view::npos && !host.starts_with('[')) return true;
  constexpr std::string_view networks[] = {"127.", "10.", "192.168.", "169.254.", "0.", "[::1]", "[fe80:", "[fc", "[fd"};
  for (const std::string_view network : networks) {
    if (host.starts_with(network) && (network.front() == '[' || is_digit(host.back()))) return true;
  }
  if (!host.starts_with("172.") || !is_digit(host.back())) return false;
  std::string_view rest = host.substr(4);
  const auto second = parse_number(next_field(rest, '.'));
  return second && *second >= 16 && *second <= 31;
}

bool is_part_of_address(const facts::Facts& facts, facts::Field field, facts::Range range) {
  return field == facts::Field::body && range.end < facts.text.size() && facts.text[range.end] == '@';
}

bool is_shown(const facts::Link& link) {
  return link.web() && link.first != nullptr && !link.hidden;
}

const facts::Link* main_link(const facts::Facts& facts) {
  const facts::Link* const link = facts.main_link();
  return link != nullptr && is_shown(*link) ? link : nullptr;
}

const facts::Link* link_elsewhere(const Input& input) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || author.domain.empty() || has_free_mailbox(author)) return nullptr;
  if (is_conversation(facts) || came_through_list(facts) || is_authors(input, *main) || is_local_host(main->host))
    return nullptr;
  if (counts_clicks(input, *main) || knowledge::has(main->first_traits, facts::HostTrait::rewriter)) return nullptr;
  if (knowledge::has(main->traits, facts::HostTrait::popular) && !is_anyones(main->traits)) return nullptr;
  for (const facts::Claim& claim : facts.claims) {
    if (claim.organisation != nullptr && leads_to(input, *main, *claim.organisation)) return nullptr;
  }
  for (const facts::Mailbox* const other : {&facts.who.sender, &facts.who.envelope}) {
    if (facts.authentication.author_passed && related(input, other->domain, main->host)) return nullptr;
  }
  for (const std::string_view domain : facts.authentication.passed) {
    if (related(input, domain, main->host)) return nullptr;
  }
  return main;
}

bool poses_as_another(const Input& input) {
  const facts::Claim* const claim = input.facts.claimed();
  if (claim != nullptr && claim->kind != facts::Claim::Kind::role && claim->agreement == facts::Agreement::differs) return true;
  return input.facts.says(Concept::ask_wallet_phrase) || has_borrowed_name(input);
}

bool asks_for_secrets(const facts::Facts& facts) {
  constexpr Concept requests[] = {Concept::ask_login,        Concept::ask_password,          Concept::ask_verify_identity,
                                  Concept::ask_pay,          Concept::ask_pay_fee,           Concept::ask_card,
                                  Concept::ask_bank_details, Concept::ask_identity_document, Concept::ask_wallet_phrase,
                                  Concept::ask_transfer,     Concept::ask_update_details,    Concept::ask_birth_date,
                                  Concept::ask_code,         Concept::ask_connect_wallet};
  return std::any_of(std::begin(requests), std::end(requests), [&](Concept c) { return facts.says(c); });
}

bool has_pretext(const facts::Facts& facts) {
  for (std::size_t i = 0; i < knowledge::concept_count; ++i) {
    if (facts.visible_meanings.test(i) && knowledge::is_pretext(static_cast<Concept>(i))) return true;
  }
  return false;
}

}  // namespace gannet::signs
