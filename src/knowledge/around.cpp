#include "knowledge/around.h"

#include "knowledge/pattern.h"

namespace gannet::knowledge {
namespace {

bool starts_letter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

std::string_view Around::text_of(const AlternativeRecord& alternative) const {
  const StringRef ref = alternative.text;
  if (ref.at > tables_.strings.size() || ref.size > tables_.strings.size() - ref.at) return {};
  return tables_.strings.substr(ref.at, ref.size);
}

std::span<const AlternativeRecord> Around::alternatives_of(const StepRecord& step) const {
  const std::size_t all = tables_.alternatives.size();
  if (step.alternatives.first > all || step.alternatives.count > all - step.alternatives.first) return {};
  return tables_.alternatives.subspan(step.alternatives.first, step.alternatives.count);
}

Around::Found Around::end_of_word(std::uint32_t at) const {
  for (std::size_t letters = 0; at < text_.size(); ++at) {
    if (text_[at] == ' ') return at;
    if (starts_letter(text_[at]) && ++letters > ending_letters) return std::nullopt;
  }
  return std::nullopt;
}

Around::Found Around::ends_behind(std::uint32_t at, const AlternativeRecord& alternative) const {
  const std::string_view words = text_of(alternative);
  const std::size_t end = at + 1 + words.size();
  if (end >= text_.size() || text_.substr(at + 1, words.size()) != words) return std::nullopt;
  if (alternative.open_end != 0) return end_of_word(static_cast<std::uint32_t>(end));
  return text_[end] == ' ' ? Found(static_cast<std::uint32_t>(end)) : std::nullopt;
}

Around::Found Around::starts_before(std::uint32_t at, const AlternativeRecord& alternative) const {
  const std::string_view words = text_of(alternative);
  std::size_t letters = 0;
  for (std::size_t end = at; end > words.size(); --end) {
    const std::size_t start = end - words.size();
    if (text_[start - 1] == ' ' && text_.substr(start, words.size()) == words) return static_cast<std::uint32_t>(start - 1);
    if (alternative.open_end == 0 || text_[end - 1] == ' ') break;
    if (starts_letter(text_[end - 1]) && ++letters > ending_letters) break;
  }
  return std::nullopt;
}

Around::Found Around::forward(std::uint32_t step, std::uint32_t end, std::uint32_t at) {
  return forward(step, end, at, false);
}

Around::Found Around::forward(std::uint32_t step, std::uint32_t end, std::uint32_t at, bool gap) {
  if (step == end) return at;
  const StepRecord& record = tables_.steps[step];
  gap |= record.gap_before != 0;
  const std::span<const AlternativeRecord> alternatives = alternatives_of(record);
  const bool optional = !alternatives.empty() && alternatives.back().text.size == 0;
  for (std::size_t words = 0; words <= (gap ? gap_words : 0); ++words) {
    if (words > 0) {
      const std::size_t next = text_.find(' ', std::size_t{at} + 1);
      if (next == std::string_view::npos) break;
      at = static_cast<std::uint32_t>(next);
    }
    const bool may_start = std::size_t{at} + 2 < text_.size() && (record.starts & pair_bit(text_[at + 1], text_[at + 2])) != 0;
    for (const AlternativeRecord& alternative : may_start ? alternatives : alternatives.last(0)) {
      if (--budget_ < 0) return std::nullopt;
      if (alternative.text.size == 0) break;
      if (const Found behind = ends_behind(at, alternative)) {
        if (const Found found = forward(step + 1, end, *behind, false)) return found;
      }
    }
    // Left out: what follows may stand anywhere in the gap, so the loop over it is here only.
    if (optional) {
      if (const Found found = forward(step + 1, end, at, false)) return found;
    }
  }
  return std::nullopt;
}

Around::Found Around::backward(std::uint32_t begin, std::uint32_t step, std::uint32_t at) {
  return backward(begin, step, at, false);
}

Around::Found Around::backward(std::uint32_t begin, std::uint32_t step, std::uint32_t at, bool gap) {
  if (step == begin) return at;
  gap |= tables_.steps[step].gap_before != 0;
  const StepRecord& record = tables_.steps[step - 1];
  const std::span<const AlternativeRecord> alternatives = alternatives_of(record);
  const bool optional = !alternatives.empty() && alternatives.back().text.size == 0;
  for (std::size_t words = 0; words <= (gap ? gap_words : 0); ++words) {
    if (words > 0) {
      const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind(' ', at - 1);
      if (before == std::string_view::npos) break;
      at = static_cast<std::uint32_t>(before);
    }
    const bool may_end = at >= 2 && (record.ends & pair_bit(text_[at - 2], text_[at - 1])) != 0;
    for (const AlternativeRecord& alternative : may_end ? alternatives : alternatives.last(0)) {
      if (--budget_ < 0) return std::nullopt;
      if (alternative.text.size == 0) break;
      if (const Found before = starts_before(at, alternative)) {
        if (const Found found = backward(begin, step - 1, *before, false)) return found;
      }
    }
    if (optional) {
      if (const Found found = backward(begin, step - 1, at, false)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace gannet::knowledge
