// The reader is not among the recipients that the message names.
// Honest mail: lists, aliases and blind copies.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Reader& reader = input.facts.reader;
  const facts::Structure& structure = input.facts.structure;
  if (reader.known == facts::Reader::Known::no || reader.known == facts::Reader::Known::from_to) return;
  if (reader.in_recipients || reader.undisclosed || structure.mailing_list || structure.bulk) return;
  const mime::Header* const to = input.facts.message->header("To");
  if (to == nullptr) return;
  out.push_back(make_finding(header_place(input.facts, "To", to->offset), to->value, {{"reader", reader.mailbox.address()}}));
}

}  // namespace

extern const Sign structure_reader_not_addressed;
const Sign structure_reader_not_addressed{"structure.reader-not-addressed", Direction::against, look};

}  // namespace gannet::signs
