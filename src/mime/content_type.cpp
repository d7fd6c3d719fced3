#include "mime/content_type.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "mime/fields.h"
#include "mime/parameter_sections.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

constexpr std::size_t longest_name = 64;  // of a parameter that is looked for without its semicolon

void skip_space_and_comments(std::string_view& rest) {
  for (;;) {
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    if (rest.empty() || rest.front() != '(') return;
    std::size_t depth = 0, at = 0;
    for (; at < rest.size(); ++at) {
      if (rest[at] == '\\') {
        ++at;
      } else if (rest[at] == '(') {
        ++depth;
      } else if (rest[at] == ')' && --depth == 0) {
        break;
      }
    }
    if (at >= rest.size()) {  // never closed: not a comment, pass over the parenthesis alone
      rest.remove_prefix(1);
      return;
    }
    rest.remove_prefix(at + 1);
  }
}

bool is_token_char(char c) {
  constexpr std::string_view specials = "()<>@,;:\\\"/[]?=";  // RFC 2045 tspecials
  return static_cast<unsigned char>(c) > ' ' && c != 0x7F && specials.find(c) == std::string_view::npos;
}

std::string_view take_token(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_token_char(rest[size])) ++size;
  const std::string_view token = rest.substr(0, size);
  rest.remove_prefix(size);
  return token;
}

/// A quoted string whose opening quote is at the front. Unclosed ones end with the value.
std::string_view take_quoted(std::string_view& rest, Arena& arena, bool& closed) {
  rest.remove_prefix(1);
  std::size_t end = 0;
  bool plain = true;
  while (end < rest.size() && rest[end] != '"') {
    if (rest[end] == '\\') ++end;
    if (end < rest.size() && (rest[end] == '\r' || rest[end] == '\n' || (end > 0 && rest[end - 1] == '\\'))) plain = false;
    ++end;
  }
  closed = end < rest.size();
  end = std::min(end, rest.size());
  const std::string_view quoted = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  if (plain && quoted.find('\\') == std::string_view::npos) return quoted;
  char* const out = arena.allocate(quoted.size());
  std::size_t size = 0;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] == '\r' || quoted[i] == '\n') continue;  // folding
    if (quoted[i] == '\\' && ++i == quoted.size()) break;
    out[size++] = quoted[i];
  }
  arena.shrink(quoted.size(), size);
  return {out, size};
}

/// Whether `text` starts with "name=": the semicolon before it was left out.
bool starts_parameter(std::string_view text) {
  const std::string_view name = take_token(text);
  return !name.empty() && is_alpha(name.front()) && text.starts_with('=') && !text.starts_with("==");
}

/// An unquoted value: up to the semicolon or the next parameter, since real file names hold spaces and brackets.
std::string_view take_bare(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != ';') {
    const bool gap = is_space(rest[end]);
    ++end;
    if (gap && end < rest.size() && !is_space(rest[end]) && starts_parameter(rest.substr(end, longest_name))) break;
  }
  std::string_view value = trim(rest.substr(0, end));
  rest.remove_prefix(end);
  const std::size_t comment = value.find(" (");
  if (comment != std::string_view::npos && value.back() == ')') value = trim(value.substr(0, comment));
  return value;
}

void parse_parameter(std::string_view& rest, Arena& arena, ParameterSections& sections, ParameterizedValue& out) {
  const std::string_view name = take_token(rest);
  skip_space_and_comments(rest);
  if (name.empty() || rest.empty() || rest.front() != '=') {
    if (!name.empty() || !rest.empty()) out.parameter_malformed = true;
    // Pass over what cannot be read; a stray quoted string with its semicolons counts as one thing.
    while (!rest.empty() && rest.front() != ';' && rest.front() != '"') rest.remove_prefix(1);
    bool closed = true;
    if (!rest.empty() && rest.front() == '"') take_quoted(rest, arena, closed);
    return;
  }
  rest.remove_prefix(1);
  skip_space_and_comments(rest);
  bool closed = true;
  const bool quoted = !rest.empty() && rest.front() == '"';
  const std::string_view value = quoted ? take_quoted(rest, arena, closed) : take_bare(rest);
  if (!closed) out.parameter_malformed = true;
  if (!sections.add(lower(name, arena), value)) out.parameter_duplicate = true;
  if (!quoted) return;
  skip_space_and_comments(rest);
  if (!rest.empty() && rest.front() != ';') out.parameter_malformed = true;  // the next parameter may start right here
}

/// "type / subtype" with spaces and comments between the tokens.
std::string_view take_value(std::string_view& rest, Arena& arena, ParameterizedValue& out) {
  skip_space_and_comments(rest);
  if (!rest.empty() && rest.front() == '"') rest.remove_prefix(1), out.value_malformed = true;
  const std::string_view type = take_token(rest);
  const char* const end_of_type = rest.data();
  skip_space_and_comments(rest);
  if (rest.empty() || rest.front() != '/') {
    if (type.empty()) out.value_malformed = true;
    return lower(type, arena);
  }
  const bool adjacent = rest.data() == end_of_type;
  rest.remove_prefix(1);
  const char* const after_slash = rest.data();
  skip_space_and_comments(rest);
  const bool joined = adjacent && rest.data() == after_slash;
  const std::string_view subtype = take_token(rest);
  if (type.empty() || subtype.empty()) {
    out.value_malformed = true;
    return lower(type, arena);
  }
  if (joined) return lower(view_of(type.data(), subtype.data() + subtype.size()), arena);
  const std::size_t size = type.size() + 1 + subtype.size();
  char* const at = arena.allocate(size);
  std::memcpy(at, type.data(), type.size());
  at[type.size()] = '/';
  std::memcpy(at + type.size() + 1, subtype.data(), subtype.size());
  return lower({at, size}, arena);
}

}  // namespace

const std::string_view* ParameterizedValue::find(std::string_view name) const {
  for (const Parameter& p : parameters) {
    if (p.name == name) return &p.value;
  }
  return nullptr;
}

void parse_parameterized(std::string_view raw, Arena& arena, const Limits& limits, ParameterizedValue& out) {
  out.parameters.clear();
  out.value_malformed = out.parameter_malformed = out.parameter_duplicate = false;
  std::string_view rest = trim(raw);
  out.value = take_value(rest, arena, out);
  ParameterSections sections(limits.parameters);
  while (!rest.empty()) {
    skip_space_and_comments(rest);
    if (rest.empty()) break;
    if (rest.front() == ';' || rest.front() == ',') {
      rest.remove_prefix(1);
      continue;
    }
    if (sections.full()) {
      out.parameter_malformed = true;
      break;
    }
    const std::size_t before = rest.size();
    parse_parameter(rest, arena, sections, out);
    if (rest.size() == before) rest.remove_prefix(1);
  }
  sections.join(arena, out.parameters);
}

std::string_view lower(std::string_view text, Arena& arena) {
  if (std::none_of(text.begin(), text.end(), is_upper)) return text;
  char* const out = arena.allocate(text.size());
  std::transform(text.begin(), text.end(), out, [](char c) { return to_lower(c); });
  return {out, text.size()};
}

std::string_view clean_charset_label(std::string_view label) {
  constexpr std::string_view around = " \t\r\n\"'<>;,=";
  const std::size_t begin = label.find_first_not_of(around);
  if (begin == std::string_view::npos) return {};
  label.remove_prefix(begin);
  std::size_t size = 0;
  const auto belongs = [](char c) { return is_alnum(c) || std::string_view("-_.:+()").find(c) != std::string_view::npos; };
  while (size < label.size() && belongs(label[size])) ++size;
  return label.substr(0, size);
}

}  // namespace gannet::mime
