#include "mime/addr_spec.h"

#include <algorithm>

#include "base/bytes.h"
#include "mime/address_scan.h"

namespace gannet::mime {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_atom_char(char c) {
  return is_alnum(c) || !is_ascii(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != npos;
}

/// Where the last "@" outside of quoted strings and comments stands, or npos.
std::size_t last_at_sign(std::string_view text) {
  NestedScan scan(text);
  std::size_t found = npos;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == '"' || text[i] == '(' ? scan.item_end(i) : npos;
    if (text[i] == '@') found = i;
    i = end == npos ? i + 1 : end;
  }
  return found;
}

/// Words joined without the white space around dots. Where a space stands between two words, the address is the later one in
/// a local part ("John john@host") and the earlier one in a domain; `cut` is where, in `text`.
struct Joined {
  std::string text;
  std::size_t cut = npos;
};

Joined join_local(std::string_view text, bool& malformed) {
  NestedScan scan(text);
  Joined joined;
  bool gap = false;       // white space or a comment since the last word
  bool after_dot = true;  // nothing, or a dot, stands before
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const std::size_t end = c == '"' || c == '(' ? scan.item_end(i) : npos;
    if (is_space(c) || (c == '(' && end != npos)) {
      gap = true;
      i = end == npos ? i + 1 : end;
      continue;
    }
    if (gap && !after_dot && c != '.') {
      joined.text.clear();
      joined.cut = i;
      malformed = true;
    }
    gap = false;
    if (c == '"' && end != npos) {
      append_unescaped(text.substr(i + 1, end - i - 2), joined.text);
      after_dot = false;
      i = end;
      continue;
    }
    if (c == '.') {
      if (after_dot) malformed = true;
      after_dot = true;
    } else {
      if (!is_atom_char(c)) malformed = true;
      after_dot = false;
    }
    joined.text.push_back(c);
    ++i;
  }
  if (after_dot) malformed = true;
  return joined;
}

std::string join_domain(std::string_view text, bool& malformed) {
  NestedScan scan(text);
  std::string domain;
  bool gap = false, literal = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const std::size_t end = c == '(' && !literal ? scan.comment_end(i) : npos;
    if (is_space(c) || end != npos) {
      gap = true;
      i = end == npos ? i + 1 : end;
      continue;
    }
    if (gap && !literal && !domain.empty() && domain.back() != '.' && c != '.') {
      malformed = true;
      break;
    }
    gap = false;
    if (c == '[' && domain.empty()) literal = true;
    if (!literal && c != '.' && !is_atom_char(c)) malformed = true;
    if (c == '.' && (domain.empty() || domain.back() == '.')) malformed = true;
    domain.push_back(to_lower(c));
    ++i;
    if (literal && c == ']') literal = false;
  }
  if (domain.empty() || domain.back() == '.') malformed = true;
  return domain;
}

/// Takes an obsolete route ("@one,@two:") off the front.
std::string_view without_route(std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (!trimmed.starts_with('@')) return text;
  const std::size_t colon = trimmed.find(':');
  return colon == npos ? text : trimmed.substr(colon + 1);
}

}  // namespace

AddrSpec parse_addr_spec(std::string_view text) {
  AddrSpec spec;
  text = without_route(text);
  if (istarts_with(trim(text), "mailto:")) {
    text = trim(text).substr(7);
    spec.malformed = true;
  }
  const std::size_t at = last_at_sign(text);
  const Joined local = join_local(text.substr(0, at), spec.malformed);
  spec.local = local.text;
  if (local.cut != npos) spec.before = trim(text.substr(0, local.cut));
  if (at == npos) {
    spec.malformed = true;
    return spec;
  }
  spec.domain = join_domain(text.substr(at + 1), spec.malformed);
  return spec;
}

}  // namespace gannet::mime
