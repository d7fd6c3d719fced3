// The author writes from a company's or an office's address, but answers go to a free mailbox.
// Honest cases: a person who sends from work or a club and wants answers at home (the same name, or the same local part), list
// members.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// "Ana Ruiz" and "ana.ruiz84": a word of the name stands in the mailbox.
bool has_word_of(std::string_view local, std::string_view name) {
  constexpr std::size_t shortest = 4;
  while (!name.empty()) {
    const std::string_view word = next_field(name, ' ');
    if (word.size() >= shortest && ifind(local, word) != std::string_view::npos) return true;
  }
  return false;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  if (facts.who.reply_to.empty() || author.domain.empty() || has_free_mailbox(author) || came_through_list(facts)) return;
  const facts::Mailbox& answer = facts.who.reply_to.front();
  if (!has_free_mailbox(answer) || related(input, answer.domain, author.domain)) return;
  if (iequals(answer.local, author.local) || has_word_of(answer.local, author.local)) return;
  if (facts.claim(facts::Claim::Kind::role) == nullptr && has_word_of(answer.local, author.display_name) &&
      answer.display_name == author.display_name)
    return;
  out.push_back(make_finding(header_place(facts, "Reply-To", answer.offset), answer.address(),
                             {{"reply_to", answer.address()}, {"author", author.address()}}));
}

}  // namespace

extern const Sign identity_reply_to_free_mail;
const Sign identity_reply_to_free_mail{"identity.reply-to-free-mail", Direction::against, look};

}  // namespace gannet::signs
