// Asks for an answer to a story of money to come.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_reply};
constexpr Concept background[] = {Concept::pretext_inheritance, Concept::pretext_donation,   Concept::pretext_business_proposal,
                                  Concept::pretext_loan,        Concept::pretext_investment, Concept::pretext_prize,
                                  Concept::pretext_charity,     Concept::pretext_romance,    Concept::pretext_job,
                                  Concept::ask_transfer,        Concept::ask_gift_cards};

void look(const Input& input, Findings& out) {
  quote_phrase_with(input, meanings, background, out);
}

}  // namespace

extern const Sign content_asks_reply;
const Sign content_asks_reply{"content.asks-reply", Direction::against, look};

}  // namespace gannet::signs
