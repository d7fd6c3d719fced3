// Advertises a product, a cure or a diet.
// Honest mail: Every shop's newsletter; it speaks of unwanted mail, not of fraud.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_product_offer, Concept::pretext_pharma, Concept::pretext_diet};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_product_offer;
const Sign content_product_offer{"content.product-offer", Direction::against, look};

}  // namespace gannet::signs
