// The Message-ID is missing, has no domain, or names a machine that exists nowhere.
// Honest mail: scripts on private machines.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const mime::Header* const header = input.facts.message->header("Message-ID");
  if (header == nullptr) {
    if (input.facts.message->headers().size() > 3) out.push_back(make_finding({"Message-ID", -1, 0, 0}, {}, {{"id", ""}}));
    return;
  }
  const std::string_view domain = input.facts.structure.message_id_domain;
  const bool nowhere = domain.empty() || domain == "localhost" || domain.find('.') == std::string_view::npos;
  if (nowhere)
    out.push_back(
        make_finding(header_place(input.facts, "Message-ID", header->offset), header->value, {{"id", header->value}}));
}

}  // namespace

extern const Sign structure_message_id_odd;
const Sign structure_message_id_odd{"structure.message-id-odd", Direction::against, look};

}  // namespace gannet::signs
