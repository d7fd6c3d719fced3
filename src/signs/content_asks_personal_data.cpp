// Asks for personal data out of nowhere: birth date, address, full name, an identity document, a telephone number. One item
// is small talk; two are a form.
// Honest mail: registrations that the reader began themselves.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept items[] = {Concept::ask_birth_date, Concept::ask_address, Concept::ask_full_name,
                             Concept::ask_identity_document, Concept::ask_phone_number};

void look(const Input& input, Findings& out) {
  const auto asked = std::count_if(std::begin(items), std::end(items), [&](Concept item) { return input.facts.says(item); });
  if (asked >= 2 || input.facts.says(Concept::ask_birth_date) || input.facts.says(Concept::ask_identity_document))
    quote_phrase(input, items, out);
}

}  // namespace

extern const Sign content_asks_personal_data;
const Sign content_asks_personal_data{"content.asks-personal-data", Direction::against, look};

}  // namespace gannet::signs
