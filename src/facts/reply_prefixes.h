// "Re:" and "Fwd:" as mail programs of many languages write them. A closed set of the field (RFC 5322 3.6.5 names "Re:",
// the others are what Outlook, Thunderbird and Gmail put in their translations), so it stands in code, not among the phrases.
#pragma once

#include <cstdint>
#include <string_view>

namespace gannet::facts {

enum class SubjectPrefix : std::uint8_t { none, reply, forward };
SubjectPrefix subject_prefix(std::string_view subject);

}  // namespace gannet::facts
