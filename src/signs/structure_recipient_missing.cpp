// No recipient is named: the message went to a hidden list.
// Honest mail: invitations sent as blind copies.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  if (!input.facts.reader.undisclosed || input.facts.structure.mailing_list || input.facts.structure.delivery_status) return;
  const mime::Header* const to = input.facts.message->header("To");
  const Place place = to == nullptr ? Place{"To", -1, 0, 0} : header_place(input.facts, "To", to->offset);
  out.push_back(make_finding(place, to == nullptr ? std::string_view{} : to->value));
}

}  // namespace

extern const Sign structure_recipient_missing;
const Sign structure_recipient_missing{"structure.recipient-missing", Direction::against, look};

}  // namespace gannet::signs
