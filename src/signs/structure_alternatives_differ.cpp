// The plain text says something else than the HTML: one is for filters, the other for the reader.
// Honest mail: newsletters whose plain version only says "view this in a browser", which is too short to be compared.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr float usual_overlap = 0.25f;

void look(const Input& input, Findings& out) {
  const float overlap = input.facts.structure.alternative_overlap;
  if (overlap < 0 || overlap >= usual_overlap) return;
  out.push_back(make_finding({"body", -1, 0, 0}, {}));
}

}  // namespace

extern const Sign structure_alternatives_differ;
const Sign structure_alternatives_differ{"structure.alternatives-differ", Direction::against, look};

}  // namespace gannet::signs
