// Comes through a mailing list, with the marks such lists leave.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  if (!input.facts.structure.mailing_list) return;
  const mime::Header* const header = input.facts.message->header("List-Id");
  const Place place = header == nullptr ? Place{"message", -1, 0, 0} : header_place(input.facts, "List-Id", header->offset);
  out.push_back(make_finding(place, header == nullptr ? std::string_view{} : header->value,
                             {{"list", header == nullptr ? std::string_view{} : header->value}}));
}

}  // namespace

extern const Sign favour_mailing_list;
const Sign favour_mailing_list{"favour.mailing-list", Direction::in_favour, look};

}  // namespace gannet::signs
