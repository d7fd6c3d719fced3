// A well-formed report of a mail system about a message that could not be delivered (RFC 3464).
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Structure& structure = input.facts.structure;
  if (!structure.delivery_status) return;
  const std::string_view type = input.facts.message->parts().front().type;
  if (type == "multipart/report") out.push_back(make_finding({"message", -1, 0, 0}, {}));
}

}  // namespace

extern const Sign favour_delivery_status;
const Sign favour_delivery_status{"favour.delivery-status", Direction::in_favour, look};

}  // namespace gannet::signs
