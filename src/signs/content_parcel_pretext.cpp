// Tells of a parcel that cannot be delivered, or of customs.
// Honest mail: Parcel services do, in numbers.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_parcel, Concept::pretext_customs};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_parcel_pretext;
const Sign content_parcel_pretext{"content.parcel-pretext", Direction::against, look};

}  // namespace gannet::signs
