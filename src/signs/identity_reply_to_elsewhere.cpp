// Answers go to another organisation than the author's.
// Honest cases: lists set Reply-To to themselves, newsletters and shops to a desk of their mailing service, services write for
// their users (whose address is then known to the reader or passed no check of its own).
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Identities& who = facts.who;
  if (who.reply_to.empty() || who.author.domain.empty() || came_through_list(facts) || is_well_formed_bulk(facts)) return;
  const facts::Mailbox& answer = who.reply_to.front();
  if (answer.domain.empty() || related(input, answer.domain, who.author.domain)) return;
  // A free mailbox behind a company's address is a sign of its own.
  if (has_free_mailbox(answer) && !has_free_mailbox(who.author)) return;
  if (knowledge::has(answer.traits, facts::HostTrait::bulk_mailer) ||
      knowledge::has(answer.traits, facts::HostTrait::mailing_list) ||
      knowledge::has(who.author.traits, facts::HostTrait::bulk_mailer))
    return;
  // Somebody who takes part in the sending or in the conversation anyway.
  if (related(input, answer.domain, who.sender.domain)) return;
  for (const auto* const others : {&facts.reader.to, &facts.reader.cc}) {
    for (const facts::Mailbox& other : *others) {
      if (related(input, answer.domain, other.domain)) return;
    }
  }
  if (who.author.owner != nullptr && facts.authentication.author_passed && !has_free_mailbox(who.author)) return;
  out.push_back(make_finding(header_place(facts, "Reply-To", answer.offset), answer.address(),
                             {{"reply_to", answer.address()}, {"author", who.author.address()}}));
}

}  // namespace

extern const Sign identity_reply_to_elsewhere;
const Sign identity_reply_to_elsewhere{"identity.reply-to-elsewhere", Direction::against, look};

}  // namespace gannet::signs
