// Offers sexual content.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::explicit_content};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_explicit;
const Sign content_explicit{"content.explicit", Direction::against, look};

}  // namespace gannet::signs
