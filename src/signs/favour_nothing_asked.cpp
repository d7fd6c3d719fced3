// It asks for nothing: no request, no link to follow, no attachment to open. In a language without phrase tables nobody can
// say.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const std::string_view language = facts.language;
  if (facts.structure.empty || facts.structure.image_only || trim(facts.text).empty()) return;
  if (!language.empty() && !input.knowledge.reads(language)) return;
  const bool asks = std::any_of(facts.phrases.begin(), facts.phrases.end(), [](const facts::Phrase& p) {
    return p.is_read() && (knowledge::is_request(p.meaning) || knowledge::is_pretext(p.meaning) ||
                           p.meaning == facts::Concept::call_to_action);
  });
  const bool links = std::any_of(facts.links.begin(), facts.links.end(), [](const facts::Link& l) {
    return l.web() && !l.hidden && !l.housekeeping && l.shown_host.empty();
  });
  if (asks || links || !facts.attachments.empty()) return;
  out.push_back(make_finding({"body", -1, 0, 0}, {}));
}

}  // namespace

extern const Sign favour_nothing_asked;
const Sign favour_nothing_asked{"favour.nothing-asked", Direction::in_favour, look};

}  // namespace gannet::signs
