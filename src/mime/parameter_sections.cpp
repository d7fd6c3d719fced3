#include "mime/parameter_sections.h"

#include <string>

#include "base/bytes.h"
#include "mime/content_type.h"
#include "mime/fields.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

/// The number after "*": canonical decimal, so that "*01" is not a second "*1".
int section_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits.front() == '0')) return -1;
  int number = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Takes "charset'language'" off the front of an extended value.
std::string_view take_charset(std::string_view& value) {
  const std::size_t first = value.find('\'');
  const std::size_t second = first == std::string_view::npos ? first : value.find('\'', first + 1);
  if (first == std::string_view::npos) return {};
  const std::string_view charset = clean_charset_label(value.substr(0, first));
  if (second == std::string_view::npos && charset.size() != first) return {};  // an apostrophe of the name itself
  value.remove_prefix((second == std::string_view::npos ? first : second) + 1);
  return charset;
}

/// A parameter in its plain form may hold encoded words (against RFC 2047 section 5) or raw 8-bit text.
std::string_view decode_plain(std::string_view value, Arena& arena) {
  const bool plain = all_ascii(value) && value.find("=?") == std::string_view::npos;
  return plain ? unfold(value, arena) : decode_text(value, arena);
}

}  // namespace

bool ParameterSections::add(std::string_view name, std::string_view value) {
  Section section{name, value, -1, false};
  if (name.size() > 1 && name.back() == '*') {
    section.extended = true;
    name.remove_suffix(1);
    section.base = name;
  }
  const std::size_t star = name.rfind('*');
  if (star != std::string_view::npos && star > 0) {
    section.number = section_number(name.substr(star + 1));
    if (section.number < 0) return true;  // neither a section nor a name: passed over
    section.base = name.substr(0, star);
  }
  for (const Section& s : sections_) {
    if (s.base == section.base && s.number == section.number && (s.number >= 0 || s.extended == section.extended)) return false;
  }
  sections_.push_back(section);
  return true;
}

const ParameterSections::Section* ParameterSections::find(std::string_view base, int number, bool extended_only) const {
  for (const Section& s : sections_) {
    if (s.base == base && s.number == number && (!extended_only || s.extended)) return &s;
  }
  return nullptr;
}

std::string_view ParameterSections::joined(const Section& first, Arena& arena) const {
  std::string bytes, charset;
  bool any_extended = false;
  for (const Section* s = &first; s != nullptr; s = find(first.base, s->number + 1, false)) {
    std::string_view value = s->value;
    if (s->extended) {
      if (s == &first) charset = take_charset(value);
      bytes += percent_decode(value);
      any_extended = true;
    } else {
      bytes += value;
    }
    if (s->number < 0) break;
  }
  if (!any_extended) return decode_plain(arena.store(bytes), arena);
  return arena.store(to_utf8(arena.store(bytes), charset, arena).text);
}

void ParameterSections::join(Arena& arena, std::vector<Parameter>& out) const {
  for (const Section& s : sections_) {
    bool known = false;
    for (const Parameter& p : out) known = known || p.name == s.base;
    if (known) continue;
    if (const Section* const extended = find(s.base, -1, true)) {
      out.push_back({s.base, joined(*extended, arena)});
    } else if (const Section* const first = find(s.base, 0, false)) {
      out.push_back({s.base, joined(*first, arena)});
    } else if (const Section* const plain = find(s.base, -1, false)) {
      out.push_back({s.base, decode_plain(plain->value, arena)});
    }
  }
}

}  // namespace gannet::mime
