// The author's address looks machine-made: random letters and digits before the at sign or as the domain.
// Honest cases: services that give every letter or user an address of its own (known or widely visited domains, mailing
// services, list software, an address with a separator and a counter behind a readable word).
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/randomness.h"
#include "signs/sign.h"
#include "url/url.h"

namespace gannet::signs {
namespace {

/// The readable start of an address with a token: "reply" of "reply+8f3a...".
bool has_readable_start(std::string_view local) {
  const std::size_t end = local.find_first_of("+-_=.");
  return end != std::string_view::npos && end >= 3 && !is_machine_made(local.substr(0, end));
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || author.owner != nullptr || came_through_list(facts)) return;
  if (knowledge::has(author.traits, facts::HostTrait::popular) || knowledge::has(author.traits, facts::HostTrait::bulk_mailer))
    return;
  const std::string_view label = author.organisation_domain.substr(0, author.organisation_domain.find('.'));
  const bool local = is_machine_made(author.local) && !has_readable_start(author.local);
  if (!local && (label.starts_with("xn--") || !is_machine_made(label))) return;
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.address(), {{"author", author.address()}}));
}

}  // namespace

extern const Sign identity_random_author;
const Sign identity_random_author{"identity.random-author", Direction::against, look};

}  // namespace gannet::signs
