// Asks to call a telephone number because of a charge, a renewal or a danger: the number leads to the swindler, and no link
// gives the message away.
// Honest mail: hotlines stand in the footer of most company mail; the number counts only when the message asks to call it.
#include "base/bytes.h"
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept requests[] = {Concept::ask_call};
constexpr Concept background[] = {Concept::pretext_invoice,
                                  Concept::pretext_subscription_renewal,
                                  Concept::pretext_antivirus,
                                  Concept::pretext_order_confirmation,
                                  Concept::pretext_payment_failed,
                                  Concept::pretext_unusual_activity,
                                  Concept::pretext_account_suspended,
                                  Concept::pretext_compromised_device,
                                  Concept::pretext_refund,
                                  Concept::pretext_security_update};

/// The first run of at least nine digits with the usual marks between them, as telephone numbers are written.
std::string_view telephone_number(std::string_view text) {
  constexpr std::string_view marks = " -.()/+\xC2\xA0";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) && text[at] != '+' && text[at] != '(') continue;
    std::size_t end = at, digits = 0, last_digit = at;
    while (end < text.size() && (is_digit(text[end]) || marks.find(text[end]) != std::string_view::npos)) {
      if (is_digit(text[end])) {
        ++digits;
        last_digit = end;
      }
      ++end;
    }
    if (digits >= 9 && digits <= 15) return text.substr(at, last_digit + 1 - at);
    at = end;
  }
  return {};
}

void look(const Input& input, Findings& out) {
  const facts::Phrase* const request = find_phrase(input, requests);
  if (request == nullptr || find_phrase(input, background) == nullptr) return;
  const std::string_view number =
      telephone_number(request->field == facts::Field::subject ? input.facts.subject : std::string_view(input.facts.text));
  if (number.empty()) return;
  out.push_back(make_finding(phrase_place(input.facts, *request), request->text, {{"number", number}}));
}

}  // namespace

extern const Sign content_asks_call;
const Sign content_asks_call{"content.asks-call", Direction::against, look};

}  // namespace gannet::signs
