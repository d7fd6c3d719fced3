#include "knowledge/pattern.h"

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/expansion.h"
#include "knowledge/normalise.h"

namespace gannet::knowledge {
namespace {

/// What stands up to the next space outside of brackets; takes it off `rest`.
std::string_view next_step(std::string_view& rest) {
  std::size_t depth = 0, end = 0;
  for (; end < rest.size(); ++end) {
    const char c = rest[end];
    if (c == ' ' && depth == 0) break;
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  const std::string_view step = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return step;
}

Result<Alternative> alternative_of(std::string_view text, const Letters& letters) {
  Alternative alternative;
  if (!text.empty() && text.back() == '*') {
    alternative.open_end = true;
    text.remove_suffix(1);
    if (text.empty() || text.back() == ' ') return Error{"\"*\" stands alone; write it behind the letters of a word"};
  }
  if (text.find('*') != std::string_view::npos) return Error{"\"*\" stands inside of a step; it may only end one"};
  if (text.find("...") != std::string_view::npos || text.find("\xE2\x80\xA6") != std::string_view::npos) {
    return Error{"a gap is written as three full stops with a space on either side, outside of brackets"};
  }
  const std::string words = normalised(text, letters);
  if (!words.empty()) alternative.text = words.substr(1, words.size() - 2);
  return alternative;
}

bool is_longer(const Alternative& a, const Alternative& b) {
  return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
}

Result<Step> step_of(std::string_view text, const Letters& letters) {
  Result<std::vector<std::string>> texts = expand(text, alternative_limit);
  if (!texts) return texts.error();
  Step step;
  for (const std::string& each : *texts) {
    Result<Alternative> alternative = alternative_of(each, letters);
    if (!alternative) return alternative.error();
    if (std::find(step.alternatives.begin(), step.alternatives.end(), *alternative) == step.alternatives.end()) {
      step.alternatives.push_back(std::move(*alternative));
    }
  }
  std::sort(step.alternatives.begin(), step.alternatives.end(), is_longer);
  return step;
}

bool may_be_empty(const Step& step) {
  return step.alternatives.back().text.empty();
}

/// All texts of the steps from `first` on, or none when they are over `limit` or one of them would be empty or end openly
/// inside.
std::vector<Alternative> joined(const Pattern& pattern, std::size_t first, std::size_t count, std::size_t limit) {
  std::vector<Alternative> texts = {{}};
  for (std::size_t i = first; i < first + count; ++i) {
    std::vector<Alternative> longer;
    for (const Alternative& left : texts) {
      for (const Alternative& right : pattern[i].alternatives) {
        if (left.open_end && !right.text.empty()) return {};
        const std::string_view space = left.text.empty() || right.text.empty() ? "" : " ";
        longer.push_back({left.text + std::string(space) + right.text, left.open_end || right.open_end});
      }
    }
    if (longer.size() > limit) return {};
    texts = std::move(longer);
  }
  if (std::any_of(texts.begin(), texts.end(), [](const Alternative& text) { return text.text.empty(); })) return {};
  return texts;
}

/// Long literals are rare in text; each doubling of their number is worth a letter.
double worth(const std::vector<Alternative>& literals) {
  std::size_t shortest = literals.front().text.size();
  for (const Alternative& literal : literals) shortest = std::min(shortest, literal.text.size());
  double doublings = 0;
  for (std::size_t n = literals.size(); n > 1; n /= 2) ++doublings;
  return static_cast<double>(std::min<std::size_t>(shortest, 24)) - doublings;
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view text, const Letters& letters) {
  if (!utf8::is_valid(text)) return Error{"it is not UTF-8; save the file as UTF-8"};
  Pattern pattern;
  bool gap = false;
  while (!text.empty()) {
    const std::string_view part = next_step(text);
    if (part.empty()) continue;
    if (part == "...") {
      gap = !pattern.empty();
      continue;
    }
    Result<Step> step = step_of(part, letters);
    if (!step) return step.error();
    if (step->alternatives.size() == 1 && may_be_empty(*step)) continue;  // punctuation alone
    step->gap_before = gap;
    gap = false;
    pattern.push_back(std::move(*step));
  }
  if (std::all_of(pattern.begin(), pattern.end(), may_be_empty)) {
    return Error{"it can match nothing at all; let at least one word stand outside of [ ]"};
  }
  if (pattern.size() > step_limit) return Error{"it has over 32 words; shorten it to what makes the phrase"};
  return pattern;
}

Pattern name_pattern(std::string_view normalised) {
  return {Step{{Alternative{std::string(normalised), false}}, false}};
}

Anchor anchor_of(const Pattern& pattern) {
  constexpr std::size_t literal_limit = 64;
  Anchor best;
  double best_worth = -1e9;
  for (std::size_t first = 0; first < pattern.size(); ++first) {
    for (std::size_t count = 1; first + count <= pattern.size(); ++count) {
      if (count > 1 && pattern[first + count - 1].gap_before) break;
      std::vector<Alternative> literals = joined(pattern, first, count, count == 1 ? alternative_limit : literal_limit);
      if (literals.empty() || worth(literals) <= best_worth) continue;
      best_worth = worth(literals);
      best = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), std::move(literals)};
    }
  }
  for (Alternative& literal : best.literals) {
    literal.text.insert(0, " ");
    if (!literal.open_end) literal.text += ' ';
  }
  return best;
}

}  // namespace gannet::knowledge
