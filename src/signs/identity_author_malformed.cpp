// From is missing, stands twice, holds no address, or names several authors without saying who sent it (RFC 5322 3.6.2).
// Honest cases: mail that never left its machine has an author without a domain ("root").
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const mime::Header* const from = facts.message->header("From");
  if (from == nullptr) {
    out.push_back(make_finding({"From", -1, 0, 0}, ""));
    return;
  }
  const facts::Identities& who = facts.who;
  const bool nameless = !who.author.present();
  const bool half = who.author.domain.empty() != who.author.local.empty() && !facts.hops.empty();
  const bool several = who.authors.size() > 1 && !who.sender.present();
  if (!nameless && !half && !several && facts.message->count("From") < 2) return;
  out.push_back(make_finding(header_place(facts, "From", from->offset), trim(from->value)));
}

}  // namespace

extern const Sign identity_author_malformed;
const Sign identity_author_malformed{"identity.author-malformed", Direction::against, look};

}  // namespace gannet::signs
