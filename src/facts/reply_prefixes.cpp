#include "facts/reply_prefixes.h"

#include "base/bytes.h"

namespace gannet::facts {

SubjectPrefix subject_prefix(std::string_view subject) {
  struct Row {
    std::string_view text;
    SubjectPrefix kind;
  };
  constexpr Row rows[] = {
      {"re", SubjectPrefix::reply},   {"aw", SubjectPrefix::reply},       {"antw", SubjectPrefix::reply},
      {"sv", SubjectPrefix::reply},   {"rif", SubjectPrefix::reply},      {"odp", SubjectPrefix::reply},
      {"res", SubjectPrefix::reply},  {"r", SubjectPrefix::reply},        {"rv", SubjectPrefix::forward},
      {"fw", SubjectPrefix::forward}, {"fwd", SubjectPrefix::forward},    {"wg", SubjectPrefix::forward},
      {"tr", SubjectPrefix::forward}, {"doorst", SubjectPrefix::forward}, {"enc", SubjectPrefix::forward},
      {"vs", SubjectPrefix::reply},   {"i", SubjectPrefix::forward},      {"pd", SubjectPrefix::forward},
  };
  subject = trim(subject);
  std::string_view rest = subject;
  std::string_view prefix = trim(next_field(rest, ':'));
  if (prefix.size() == subject.size()) return SubjectPrefix::none;  // no colon
  if (const std::size_t count = prefix.find('['); count != std::string_view::npos && prefix.ends_with(']'))
    prefix = prefix.substr(0, count);  // "Re[2]:"
  for (const Row& row : rows) {
    if (iequals(row.text, prefix)) return row.kind;
  }
  return SubjectPrefix::none;
}

}  // namespace gannet::facts
