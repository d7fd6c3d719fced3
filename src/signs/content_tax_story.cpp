// Tells of taxes, fines or an office.
// Honest mail: Offices write by letter, or to a portal one logs in to by oneself.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_tax, Concept::pretext_fine, Concept::pretext_legal};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_tax_story;
const Sign content_tax_story{"content.tax-story", Direction::against, look};

}  // namespace gannet::signs
