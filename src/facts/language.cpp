// Which language the text is in, and how well it is spelt.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "base/bytes.h"
#include "base/utf8.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

constexpr std::size_t language_bytes = 800;  // enough for a sure answer; CLD2 costs about 0.1 ms a kilobyte
constexpr std::size_t spelling_bytes = 4096;
constexpr std::size_t tries = 10;  // unknown words looked up with a letter changed

void detect(Facts& facts) {
  std::string_view text = facts.text;
  if (trim(text).size() < 40) text = facts.subject;
  const std::string_view sample = utf8::prefix(text, language_bytes);
  if (sample.size() < 12) return;
  bool reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return;
  const std::string_view code = CLD2::LanguageCode(language);
  if (code.size() < 2) return;
  facts.language[0] = code[0];
  facts.language[1] = code[1];
}

bool is_letter(char c) {
  return is_alpha(c) || !is_ascii(c);
}

/// A word of running text: lower case throughout (names and abbreviations are not misspellings), nothing technical around it.
bool is_plain_word(std::string_view text, std::size_t begin, std::size_t end) {
  const auto glued = [](char c) {
    return is_digit(c) || c == '@' || c == '/' || c == '_' || c == '=' || c == '-' || c == '\'' || c == '&' || c == '#' ||
           c == '\\' || c == '<' || c == '>';
  };
  if (begin > 0 && (glued(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ':')) return false;
  if (end < text.size() && glued(text[end])) return false;
  if (end + 1 < text.size() && text[end] == '.' && is_letter(text[end + 1])) return false;
  const std::string_view word = text.substr(begin, end - begin);
  if (word.size() < 4 || word.size() > 20) return false;
  return std::all_of(word.begin(), word.end(), is_lower);
}

void check(Gathering& g, const knowledge::Dictionary& dictionary) {
  const std::string_view text = utf8::prefix(g.facts.text, spelling_bytes);
  Spelling& spelling = g.facts.spelling;
  std::vector<std::string_view> unknown;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (is_plain_word(text, at, end)) {
      ++spelling.words;
      const std::string_view word = text.substr(at, end - at);
      if (!dictionary.contains(word) && std::find(unknown.begin(), unknown.end(), word) == unknown.end())
        unknown.push_back(word);
    }
    at = end;
  }
  spelling.unknown = static_cast<std::uint32_t>(unknown.size());
  // One slip says nothing, and where every third word is unknown it is no running text of that language.
  if (unknown.size() < 2 || unknown.size() * 3 > spelling.words) return;
  for (std::size_t i = 0; i < std::min(unknown.size(), tries); ++i) {
    if (dictionary.has_neighbour(unknown[i])) spelling.misspelt.push_back(unknown[i]);
  }
}

}  // namespace

void gather_language(Gathering& g) {
  detect(g.facts);
  if (const knowledge::Dictionary* const dictionary = g.knowledge.dictionary(g.facts.language)) check(g, *dictionary);
}

}  // namespace gannet::facts
