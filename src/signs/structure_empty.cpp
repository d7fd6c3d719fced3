// There is nothing in it: no text, no picture, no attachment. Such mail probes whether an address exists.
// Honest mail: a slip of the finger.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  if (input.facts.structure.empty) out.push_back(make_finding({"body", -1, 0, 0}, {}));
}

}  // namespace

extern const Sign structure_empty;
const Sign structure_empty{"structure.empty", Direction::against, look};

}  // namespace gannet::signs
