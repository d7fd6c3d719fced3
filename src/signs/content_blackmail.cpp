// The tale of the hacked device together with a threat or a demand for money: blackmail by mail. Of 16,752 honest training
// messages none says both (gannet scan --format json, content.extortion with content.threat).
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept tale[] = {Concept::pretext_compromised_device};
constexpr Concept demands[] = {Concept::pressure_threat, Concept::ask_pay, Concept::ask_transfer};

void look(const Input& input, Findings& out) {
  quote_phrase_with(input, demands, tale, out);
}

}  // namespace

extern const Sign content_blackmail;
const Sign content_blackmail{"content.blackmail", Direction::against, look};

}  // namespace gannet::signs
