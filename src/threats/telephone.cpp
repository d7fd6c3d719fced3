#include "threats/telephone.h"

#include "base/bytes.h"

namespace gannet::threats {

bool holds_telephone_number(std::string_view text) {
  constexpr std::size_t most_bytes = 16384;
  constexpr std::size_t least_digits = 9, most_digits = 15;  // ITU-T E.164 has at most 15
  constexpr std::string_view marks = " -.()/+\xC2\xA0";
  text = text.substr(0, most_bytes);
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const bool apart =
        at == 0 || !(is_alpha(text[at - 1]) || text[at - 1] == '=' || text[at - 1] == '_' || text[at - 1] == '#');
    std::size_t digits = 0, marks_in_a_row = 0;
    for (; at < text.size() && marks_in_a_row < 4; ++at) {
      if (is_digit(text[at])) {
        ++digits;
        marks_in_a_row = 0;
      } else if (marks.find(text[at]) != std::string_view::npos) {
        ++marks_in_a_row;
      } else {
        break;
      }
    }
    if (apart && digits >= least_digits && digits <= most_digits) return true;
  }
  return false;
}

}  // namespace gannet::threats
