// Seeks a tender acquaintance.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_romance};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_romance_story;
const Sign content_romance_story{"content.romance-story", Direction::against, look};

}  // namespace gannet::signs
