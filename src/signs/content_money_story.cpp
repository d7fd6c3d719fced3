// Tells of money that waits for the reader: an inheritance, a donation, a loan, a business proposal.
// Honest mail: Newsletters of banks and charities, which name themselves and link to their own site.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_inheritance, Concept::pretext_donation,   Concept::pretext_business_proposal,
                                Concept::pretext_loan,        Concept::pretext_investment, Concept::pretext_charity};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_money_story;
const Sign content_money_story{"content.money-story", Direction::against, look};

}  // namespace gannet::signs
