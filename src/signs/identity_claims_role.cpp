// Claims a role (bank, customs office, IT desk, lawyer, government) instead of a name, from a free mailbox or from an address
// that has nothing to do with where it leads. Honest cases: "Support <support@firm.example>" of a firm whose own pages it links
// to; persons who mention their bank.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

using facts::Concept;

/// Roles that a firm does not play towards strangers.
bool is_public_role(Concept role) {
  constexpr Concept roles[] = {Concept::role_bank,    Concept::role_customs,      Concept::role_government,
                               Concept::role_lawyer,  Concept::role_lottery,      Concept::role_mail_admin,
                               Concept::role_it_desk, Concept::role_mail_provider};
  return std::find(std::begin(roles), std::end(roles), role) != std::end(roles);
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (author.domain.empty() || is_conversation(facts) || came_through_list(facts) || facts.structure.delivery_status) return;
  const facts::Link* const main = main_link(facts);
  const bool free = has_free_mailbox(author);
  const bool foreign = author.owner == nullptr && !related(input, author.domain, facts.reader.mailbox.domain) &&
                       main != nullptr && !is_authors(input, *main) && !counts_clicks(input, *main);
  if (!free && !foreign) return;
  for (const facts::Phrase& phrase : facts.phrases) {
    if (!knowledge::is_role(phrase.meaning) || !phrase.is_read()) continue;
    if (is_part_of_address(facts, phrase.field, phrase.range)) continue;
    const bool own_name = phrase.field == facts::Field::display_name;
    const bool told = is_public_role(phrase.meaning) && asks_for_secrets(facts) && has_pretext(facts);
    if (!own_name && !told) continue;
    out.push_back(
        make_finding(phrase_place(facts, phrase), phrase.text, {{"role", phrase.text}, {"author_domain", author.domain}}));
    return;
  }
}

}  // namespace

extern const Sign identity_claims_role;
const Sign identity_claims_role{"identity.claims-role", Direction::against, look};

}  // namespace gannet::signs
