// The author's domain looks like that of a known organisation, of the reader or of somebody they write with: letters swapped,
// words added, another ending. Honest cases: names that are words of their own, widely visited sites, and domains with a known
// owner.
#include "signs/domains.h"
#include "signs/lookalike.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Mailbox& author = input.facts.who.author;
  if (author.domain.empty() || author.owner != nullptr || has_free_mailbox(author)) return;
  auto likeness = looks_like(input, author.domain);
  if (!likeness) likeness = carries_name(input, author.domain);
  if (!likeness && !came_through_list(input.facts)) likeness = looks_like_readers(input, author.domain);
  if (!likeness) likeness = looks_like_correspondents(input, author.domain);
  if (!likeness) return;
  out.push_back(make_finding(header_place(input.facts, "From", author.offset), author.address(),
                             {{"author_domain", author.domain},
                              {"resembles", likeness->resembles},
                              {"organisation_domain", likeness->domain},
                              {"way", knowledge::key_of(likeness->way)}}));
}

}  // namespace

extern const Sign identity_author_lookalike;
const Sign identity_author_lookalike{"identity.author-lookalike", Direction::against, look};

}  // namespace gannet::signs
