// The date is missing, malformed, or far from the time of arrival.
// Honest mail: mail held for days by a server that was down, drafts sent late.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::int64_t day = 24 * 60 * 60;

void look(const Input& input, Findings& out) {
  const facts::Structure& structure = input.facts.structure;
  const mime::Header* const header = input.facts.message->header("Date");
  if (header == nullptr) {
    if (input.facts.message->headers().size() > 3) out.push_back(make_finding({"Date", -1, 0, 0}, {}, {{"date", ""}}));
    return;
  }
  const auto& date = structure.date;
  const bool unreadable = !date;
  const bool far = date && structure.received &&
                   (date->unix_seconds - structure.received->unix_seconds > day ||
                    structure.received->unix_seconds - date->unix_seconds > 7 * day);
  const bool zone = date && (date->zone_minutes > 14 * 60 || date->zone_minutes < -12 * 60);
  if (unreadable || far || zone)
    out.push_back(make_finding(header_place(input.facts, "Date", header->offset), header->value, {{"date", header->value}}));
}

}  // namespace

extern const Sign structure_date_odd;
const Sign structure_date_odd{"structure.date-odd", Direction::against, look};

}  // namespace gannet::signs
