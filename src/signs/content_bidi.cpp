// Characters that turn the direction of writing, so that the reader sees another order than the program reads.
// Honest mail: mail in languages that are written from right to left.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const std::uint32_t count = input.facts.characters.bidi;
  const std::string_view language = input.facts.language;
  if (count == 0 || language == "ar" || language == "he" || language == "iw" || language == "fa" || language == "ur") return;
  out.push_back(make_finding({"body", -1, 0, 0}, {}, {{"count", std::to_string(count)}}));
}

}  // namespace

extern const Sign content_bidi;
const Sign content_bidi{"content.bidi", Direction::against, look};

}  // namespace gannet::signs
