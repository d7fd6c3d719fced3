// An Authentication-Results header in the name of the receiving server stands where only the sender could have put it, and
// claims a pass (RFC 8601 section 5 tells receivers to remove these). Honest cases: every server on the way may add such a
// header of its own, so one counts only in the receiver's name, and only when no server of the receiver's handled the message
// before.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// The name of the server that a field gives as its author.
std::string_view reporter(std::string_view value) {
  const std::string_view first = trim(value.substr(0, value.find(';')));
  return first.find('=') == std::string_view::npos ? first.substr(0, first.find_first_of(" \t\r\n")) : std::string_view{};
}

/// Behind what the sender wrote. A receiver's own filters add theirs among the trace fields on top (Postfix below its own
/// Received line), where a sender could too, so nothing can be said of those.
bool stands_below_content(const facts::Facts& facts, std::uint32_t offset) {
  constexpr std::string_view content[] = {"From", "To", "Subject", "Date", "Message-ID", "MIME-Version"};
  return std::any_of(std::begin(content), std::end(content), [&](std::string_view name) {
    const mime::Header* const header = facts.message->header(name);
    return header != nullptr && header->offset < offset;
  });
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (!facts.authentication.forged_header || facts.hops.empty() || came_through_list(facts)) return;
  const std::string_view receiver = facts.hops.front().by;
  for (const mime::Header& header : facts.message->headers()) {
    if (!iequals(header.name, "Authentication-Results") || header.offset < facts.hops.front().offset) continue;
    if (header.value.find("=pass") == std::string_view::npos) continue;
    if (!stands_below_content(facts, header.offset)) continue;
    const std::string claimed = to_lower(reporter(header.value));
    if (!related(input, claimed, receiver)) continue;
    // A hop below the header by that same side: the message has been there and came back.
    const bool was_there = std::any_of(facts.hops.begin(), facts.hops.end(), [&](const mime::Hop& hop) {
      return hop.offset > header.offset && related(input, hop.by, claimed);
    });
    const bool handed_on =
        facts.hops.size() > 1 && related(input, facts.hops[1].by, receiver) && header.offset < facts.hops[1].offset;
    if (was_there || handed_on) continue;
    out.push_back(make_finding(header_place(facts, header.name, header.offset), header.value));
    return;
  }
}

}  // namespace

extern const Sign identity_forged_authentication;
const Sign identity_forged_authentication{"identity.forged-authentication", Direction::against, look};

}  // namespace gannet::signs
