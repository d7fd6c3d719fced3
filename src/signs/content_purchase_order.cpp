// Speaks of a purchase order, a quotation or an invoice.
// Honest mail: The daily bread of business mail; it counts only beside other signs.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_purchase_order, Concept::pretext_invoice};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_purchase_order;
const Sign content_purchase_order{"content.purchase-order", Direction::against, look};

}  // namespace gannet::signs
