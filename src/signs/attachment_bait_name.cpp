// The attachment is named like bait (an invoice, a payment, a voice message), while the text says next to nothing.
// Honest mail: invoices sent by accounting programs without a word.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::size_t next_to_nothing = 200;

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (facts.text.size() > next_to_nothing || facts.structure.in_thread) return;
  knowledge::TextHits hits;
  for (const facts::Attachment& file : facts.attachments) {
    if (file.inline_image || file.file_name.empty()) continue;
    hits.clear();
    input.knowledge.scan(file.file_name, hits);
    const bool bait = std::any_of(hits.phrases.begin(), hits.phrases.end(),
                                  [](const knowledge::PhraseHit& hit) { return knowledge::is_pretext(hit.meaning); });
    if (!bait) continue;
    out.push_back(make_finding(attachment_place(facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_bait_name;
const Sign attachment_bait_name{"attachment.bait-name", Direction::against, look};

}  // namespace gannet::signs
