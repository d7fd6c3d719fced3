// The subject says that this is an answer or was forwarded, but nothing is quoted and no thread is named.
// Honest mail: mail programs of telephones that drop the References field, and tickets.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Structure& structure = input.facts.structure;
  const bool answer = structure.subject_reply && !structure.in_thread && !structure.quotes_earlier;
  if (answer)
    out.push_back(make_finding(header_place(input.facts, "Subject", input.facts.subject_offset), input.facts.subject));
}

}  // namespace

extern const Sign structure_fake_reply;
const Sign structure_fake_reply{"structure.fake-reply", Direction::against, look};

}  // namespace gannet::signs
