#include "threats/marked_text.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::threats {

using facts::Range;

std::optional<Range> find_words(std::string_view text, std::span<const WordHash> wanted,
                                const knowledge::Knowledge& knowledge) {
  std::vector<WordHash> words;
  std::vector<Range> ranges;
  const auto is_of_word = [](char c) { return is_alnum(c) || !is_ascii(c) || c == '\''; };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_of_word(text[end])) ++end;
    if (end > at) {
      hash_words(knowledge.plain(text.substr(at, end - at)), words);
      ranges.resize(words.size(), {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = std::max(end, at + 1);
  }
  const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
  if (wanted.empty() || found == words.end()) return std::nullopt;
  const auto first = static_cast<std::size_t>(found - words.begin());
  return Range{ranges[first].begin, ranges[first + wanted.size() - 1].end};
}

void MarkedText::mark(Range range, std::size_t trait) {
  range.end = std::min(range.end, static_cast<std::uint32_t>(text_.size()));
  if (range.begin >= range.end) return;
  for (Mark& mark : marks_) {
    if (range.begin >= mark.range.end || mark.range.begin >= range.end) continue;
    mark.traits.push_back(trait);
    return;
  }
  marks_.push_back({range, {trait}});
}

Pieces MarkedText::pieces() {
  std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) { return a.range.begin < b.range.begin; });
  Pieces all;
  std::size_t at = 0;
  const auto add = [&](std::size_t end, std::vector<std::size_t> traits) {
    if (end > at) all.push_back({utf8::sanitized(text_.substr(at, end - at)), std::move(traits)});
    at = std::max(at, end);
  };
  for (Mark& mark : marks_) {
    add(mark.range.begin, {});
    add(mark.range.end, std::move(mark.traits));
  }
  add(text_.size(), {});
  return all;
}

}  // namespace gannet::threats
