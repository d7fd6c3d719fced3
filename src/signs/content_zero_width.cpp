// Invisible characters inside words, put there so that filters do not find the words.
// Honest mail: newsletters pad their preview line with such characters, but between words; typesetters put soft hyphens into
// long ones.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::uint32_t usual = 6;  // soft hyphens in long words, joiners in emoji

void look(const Input& input, Findings& out) {
  const std::uint32_t count = input.facts.characters.zero_width;
  if (count <= usual) return;
  out.push_back(make_finding({"body", -1, 0, 0}, {}, {{"count", std::to_string(count)}}));
}

}  // namespace

extern const Sign content_zero_width;
const Sign content_zero_width{"content.zero-width", Direction::against, look};

}  // namespace gannet::signs
