// A token of random letters and digits ends the subject, so that no two copies are alike.
// Honest mail: order and ticket numbers with letters in them.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// Changes between letters and digits are what chance makes and people do not.
bool is_random(std::string_view word) {
  if (word.size() < 8 || word.size() > 40) return false;
  std::size_t changes = 0, digits = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!is_alnum(word[i])) return false;
    digits += is_digit(word[i]);
    changes += i > 0 && is_digit(word[i]) != is_digit(word[i - 1]);
  }
  return digits >= 2 && digits < word.size() && changes >= 4;
}

void look(const Input& input, Findings& out) {
  std::string_view subject = trim(input.facts.subject);
  constexpr std::string_view marks = "[](){}#<>.!:;,*-_ ";
  while (!subject.empty() && marks.find(subject.back()) != std::string_view::npos) subject.remove_suffix(1);
  const std::size_t start = subject.find_last_of(" #[(:<");
  const std::string_view word = start == std::string_view::npos ? subject : subject.substr(start + 1);
  if (is_random(word))
    out.push_back(make_finding(header_place(input.facts, "Subject", input.facts.subject_offset), word, {{"token", word}}));
}

}  // namespace

extern const Sign structure_random_token;
const Sign structure_random_token{"structure.random-token", Direction::against, look};

}  // namespace gannet::signs
