// Look-alike letters of another alphabet inside words: filters read another word than the reader.
// Honest mail: a formula or a unit glued to a word ("5 um"), which is why a word needs four letters.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const auto& words = input.facts.characters.mixed_script;
  if (words.empty()) return;
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  out.push_back(make_finding({"body", -1, 0, 0}, words.front(), {{"words", all}}));
}

}  // namespace

extern const Sign content_mixed_script;
const Sign content_mixed_script{"content.mixed-script", Direction::against, look};

}  // namespace gannet::signs
