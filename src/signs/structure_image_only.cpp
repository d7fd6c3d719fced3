// The whole message is a picture: no filter reads it, and the text cannot be searched.
// Honest mail: holiday pictures between friends.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  if (input.facts.structure.image_only) out.push_back(make_finding({"body", -1, 0, 0}, {}));
}

}  // namespace

extern const Sign structure_image_only;
const Sign structure_image_only{"structure.image-only", Direction::against, look};

}  // namespace gannet::signs
