// More misspelt words than real mail of that language has.
// Honest mail: people in a hurry, and jargon no dictionary holds.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::size_t words_needed = 15;  // less text says nothing
constexpr double usual_share = 0.06;      // of the words; set by hand: at 0.02 a quarter of genuine training mail had it

void look(const Input& input, Findings& out) {
  const facts::Spelling& spelling = input.facts.spelling;
  const auto count = spelling.misspelt.size();
  if (spelling.words < words_needed || count < 2 || static_cast<double>(count) < usual_share * spelling.words) return;
  std::string words;
  for (const std::string_view word : spelling.misspelt) words.append(words.empty() ? "" : ", ").append(word);
  const std::string_view first = spelling.misspelt.front();
  const auto begin = static_cast<std::uint32_t>(first.data() - input.facts.text.data());
  const facts::Range range{begin, begin + static_cast<std::uint32_t>(first.size())};
  out.push_back(make_finding(text_place(input.facts, facts::Field::body, range), words,
                             {{"words", words}, {"count", std::to_string(count)}}));
}

}  // namespace

extern const Sign content_misspellings;
const Sign content_misspellings{"content.misspellings", Direction::against, look};

}  // namespace gannet::signs
