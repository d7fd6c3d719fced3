// The subject shouts: capitals throughout, or a row of exclamation marks.
// Honest mail: tickets and monitoring mail with codes in capitals.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const std::string_view subject = input.facts.subject;
  const auto upper = std::count_if(subject.begin(), subject.end(), is_upper);
  const auto lower = std::count_if(subject.begin(), subject.end(), is_lower);
  const bool capitals = upper >= 15 && lower * 5 < upper;
  const bool marks = subject.find("!!") != std::string_view::npos;
  if (capitals || marks) out.push_back(make_finding(header_place(input.facts, "Subject", input.facts.subject_offset), subject));
}

}  // namespace

extern const Sign content_shouting;
const Sign content_shouting{"content.shouting", Direction::against, look};

}  // namespace gannet::signs
