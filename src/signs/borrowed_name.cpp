// Does the author's address have anything of the name that it writes under?
#include "signs/borrowed_name.h"

#include <algorithm>

#include "base/bytes.h"
#include "signs/domains.h"

namespace gannet::signs {
namespace {

constexpr std::size_t shortest_word = 3, shortest_label = 4, longest_name = 200;

/// Letters and digits of the plain text, without the spaces.
std::string squeezed(std::string_view plain) {
  std::string all(plain);
  std::erase(all, ' ');
  return all;
}

struct Name {
  bool has_office = false;  // a word that makes it a desk's or a firm's
  bool has_proper = false;  // and another: "Support" alone is anybody's
  bool in_address = false;
};

/// `address`: what stands in the author's address, squeezed.
Name read_name(const Input& input, std::string_view plain, const std::string& address) {
  Name name;
  std::string initials, proper_initials;
  while (!plain.empty()) {
    const std::string_view word = next_field(plain, ' ');
    if (word.empty()) continue;
    initials += word[0];
    if (input.knowledge.in_set(knowledge::WordSet::office, word)) {
      name.has_office = true;
    } else if (word.size() >= shortest_word) {
      name.has_proper = true;
      proper_initials += word[0];
      name.in_address |= address.find(word) != std::string::npos;
    }
  }
  for (const std::string& each : {initials, proper_initials})
    name.in_address |= each.size() >= shortest_word && address.find(each) != std::string::npos;
  return name;
}

/// A part of the domain stands in the name: "Billing of Wood & Sons" of wood-and-sons.example.
bool has_label(const Input& input, std::string_view domain, const std::string& squeezed_name) {
  const std::string plain = input.knowledge.plain(domain);
  std::string_view rest = plain;
  rest.remove_suffix(rest.size() - std::min(rest.rfind(' '), rest.size()));  // the ending says nothing
  while (!rest.empty()) {
    const std::string_view label = next_field(rest, ' ');
    if (label.size() >= shortest_label && squeezed_name.find(label) != std::string::npos) return true;
  }
  return false;
}

bool is_claim_in_order(const facts::Facts& facts) {
  return std::any_of(facts.claims.begin(), facts.claims.end(), [](const facts::Claim& claim) {
    return claim.agreement == facts::Agreement::agrees || claim.agreement == facts::Agreement::allowed;
  });
}

}  // namespace

bool has_borrowed_name(const Input& input) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || author.display_name.empty() || author.display_name.size() > longest_name) return false;
  if (author.display_name.find('@') != std::string_view::npos) return false;  // identity.display-name-address
  if (came_through_list(facts) || facts.structure.delivery_status || is_conversation(facts) || is_claim_in_order(facts)) {
    return false;
  }
  if (has(author.traits, facts::HostTrait::bulk_mailer)) return false;
  const std::string plain = input.knowledge.plain(author.display_name);
  std::string address = squeezed(input.knowledge.plain(author.domain));
  if (has_free_mailbox(author)) address = squeezed(input.knowledge.plain(author.local));
  const Name name = read_name(input, plain, address);
  return name.has_office && name.has_proper && !name.in_address && !has_label(input, author.domain, squeezed(plain));
}

}  // namespace gannet::signs
