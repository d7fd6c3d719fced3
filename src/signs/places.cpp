#include "signs/places.h"

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::signs {
namespace {

using facts::Field;

/// The displayed part that holds byte `at` of Facts::text.
const facts::Section* section_at(const facts::Facts& facts, std::uint32_t at) {
  const facts::Section* found = nullptr;
  for (const facts::Section& section : facts.sections) {
    if (section.begin <= at) found = &section;
  }
  return found;
}

Place body_place(const facts::Facts& facts, facts::Range range) {
  Place place{"body", -1, range.begin, range.end};
  const facts::Section* const section = section_at(facts, range.begin);
  if (section == nullptr) return place;
  place.part = section->part;
  place.begin = section->page.source_of(range.begin - section->begin);
  // A range ends behind its last byte, which tags may separate from the next one: map that byte.
  const std::uint32_t last = std::max(range.begin, range.end > 0 ? range.end - 1 : 0);
  place.end = std::max<std::size_t>(place.begin, section->page.source_of(last - section->begin) + 1u);
  return place;
}

}  // namespace

std::string quotable(std::string_view text) {
  constexpr std::size_t limit = 200;
  std::string out;
  for (std::size_t at = 0; at < text.size() && out.size() < limit + 4; ++at) {
    const bool space = is_space(text[at]);
    if (space && (out.empty() || out.back() == ' ')) continue;
    out.push_back(space ? ' ' : text[at]);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  out.resize(utf8::prefix(out, limit).size());
  return utf8::is_valid(out) ? out : std::string(utf8::prefix(utf8::sanitized(out), limit));
}

Place header_place(const facts::Facts& facts, std::string_view name, std::uint32_t offset) {
  Place place{std::string(name), -1, offset, offset};
  const std::string_view bytes = facts.message->bytes();
  for (const mime::Header& header : facts.message->headers()) {
    if (header.offset != offset || !iequals(header.name, name)) continue;
    const char* const end = header.value.data() + header.value.size();
    if (end >= bytes.data() && end <= bytes.data() + bytes.size()) place.end = static_cast<std::size_t>(end - bytes.data());
    break;
  }
  return place;
}

Place text_place(const facts::Facts& facts, Field field, facts::Range range) {
  switch (field) {
    case Field::subject:
      return header_place(facts, "Subject", facts.subject_offset);
    case Field::display_name:
    case Field::local_part:
      return header_place(facts, "From", facts.who.author.offset);
    case Field::body:
      return body_place(facts, range);
    case Field::hidden:
      return Place{"hidden", -1, range.begin, range.end};
    case Field::link_label:
      return Place{"link", -1, range.begin, range.end};
    case Field::image_alt:
    case Field::image_name:
      return Place{"image", -1, range.begin, range.end};
    case Field::attachment_name:
      return Place{"attachment", -1, range.begin, range.end};
    case Field::title:
      return Place{"title", -1, range.begin, range.end};
  }
  return {};
}

Place phrase_place(const facts::Facts& facts, const facts::Phrase& phrase) {
  return text_place(facts, phrase.field, phrase.range);
}

Place link_place(const facts::Facts& facts, const facts::Link& link) {
  Place place{"link", -1, link.link->offset, link.link->offset};
  const auto index = static_cast<std::size_t>(link.section);
  if (index >= facts.sections.size()) return place;
  const facts::Section& section = facts.sections[index];
  place.part = section.part;
  if (!section.html) {
    place.end = place.begin + link.link->raw.size();
    return place;
  }
  constexpr std::size_t longest_tag = 4096;
  const std::string_view source = facts.message->text(facts.message->parts()[static_cast<std::size_t>(section.part)]);
  if (place.begin >= source.size()) return place;
  const std::size_t close = source.substr(place.begin, longest_tag).find('>');
  if (close != std::string_view::npos) place.end = place.begin + close + 1;
  return place;
}

Place attachment_place(const facts::Facts& facts, const facts::Attachment& attachment) {
  Place place{"attachment", attachment.part, 0, 0};
  const auto index = static_cast<std::size_t>(attachment.part);
  if (index < facts.message->parts().size()) place.end = facts.message->parts()[index].raw_body.size();
  return place;
}

Finding make_finding(Place place, std::string_view quote,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  Finding finding;
  finding.place = std::move(place);
  finding.quote = quotable(quote);
  for (const auto& [name, text] : values) finding.values.push_back({std::string(name), quotable(text)});
  return finding;
}

std::string_view around(std::string_view text, facts::Range range) {
  constexpr std::size_t reach = 90;  // bytes on either side; with the phrase itself a quote of up to 200 bytes
  if (range.begin >= text.size() || range.empty()) return {};
  const std::size_t end = std::min<std::size_t>(range.end, text.size());
  const auto ends_sentence = [&](std::size_t at) {
    const char c = text[at];
    return c == '\n' || ((c == '.' || c == '!' || c == '?') && at + 1 < text.size() && is_space(text[at + 1]));
  };
  const std::size_t lowest = range.begin > reach ? range.begin - reach : 0;
  const std::size_t highest = std::min(text.size(), end + reach);
  std::size_t from = range.begin, word = range.begin;
  while (from > lowest && !ends_sentence(from - 1)) {
    --from;
    if (from > 0 && is_space(text[from - 1])) word = from;  // a cut falls between words, never inside a character
  }
  if (from == lowest && lowest > 0) from = word;
  std::size_t to = end;
  word = end;
  while (to < highest && !ends_sentence(to)) {
    if (is_space(text[to])) word = to;
    ++to;
  }
  if (to < highest && text[to] != '\n') ++to;
  if (to == highest && highest < text.size()) to = std::max(word, end);
  return trim(text.substr(from, to - from));
}

}  // namespace gannet::signs
