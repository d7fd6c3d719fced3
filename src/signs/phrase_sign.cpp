#include "signs/phrase_sign.h"

namespace gannet::signs {

const facts::Phrase* find_phrase(const Input& input, Meanings meanings) {
  const facts::Phrase* found = nullptr;
  for (const facts::Phrase& phrase : input.facts.phrases) {
    if (!phrase.is_read() || std::find(meanings.begin(), meanings.end(), phrase.meaning) == meanings.end()) continue;
    if (phrase.field == facts::Field::body) return &phrase;
    if (found == nullptr) found = &phrase;
  }
  return found;
}

void quote_phrase(const Input& input, Meanings meanings, Findings& out) {
  const facts::Phrase* const phrase = find_phrase(input, meanings);
  if (phrase == nullptr) return;
  out.push_back(make_finding(phrase_place(input.facts, *phrase), phrase->text, {{"story", phrase->text}}));
}

void quote_phrase_with(const Input& input, Meanings meanings, Meanings background, Findings& out) {
  if (find_phrase(input, background) != nullptr) quote_phrase(input, meanings, out);
}

}  // namespace gannet::signs
