// Resolving character references and newlines: the parts of the tokenizer that change bytes.
#include <cstring>

#include "base/utf8.h"
#include "html/entities.h"
#include "html/tokenizer.h"

namespace gannet::html {
namespace {

struct Rules {
  bool references = false;
  bool in_attribute = false;
  bool keeps_nul = false;  // the data and CDATA states pass U+0000 on
};

// Three searches by the C library are quicker than one loop over all bytes; most text has none of the three.
bool may_change(std::string_view raw) {
  const auto has = [&](char c) { return !raw.empty() && std::memchr(raw.data(), c, raw.size()) != nullptr; };
  return has('&') || has('\r') || has('\0');
}

std::string_view decode(std::string_view raw, Rules rules, Arena& arena) {
  if (!may_change(raw)) return raw;
  std::string out;
  out.reserve(raw.size() + 16);
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t run = i;
    while (i < raw.size() && raw[i] != '&' && raw[i] != '\r' && raw[i] != '\0') ++i;
    out.append(raw, run, i - run);
    if (i >= raw.size()) break;
    const char c = raw[i];
    if (c == '&' && rules.references) {
      const Reference reference = read_reference(raw, i, rules.in_attribute);
      if (reference.length != 0) {
        utf8::append(out, reference.first);
        if (reference.second != 0) utf8::append(out, reference.second);
        i += reference.length;
        continue;
      }
    }
    if (c == '\r') {
      out.push_back('\n');
      i += i + 1 < raw.size() && raw[i + 1] == '\n' ? std::size_t{2} : std::size_t{1};
      continue;
    }
    if (c == '\0' && !rules.keeps_nul) {
      utf8::append(out, utf8::replacement);
    } else {
      out.push_back(c);
    }
    ++i;
  }
  return arena.store(out);
}

}  // namespace

std::string_view decode_text(std::string_view raw, TextKind kind, Arena& arena) {
  const bool references = kind == TextKind::data || kind == TextKind::rcdata;
  return decode(raw, {references, false, kind == TextKind::data || kind == TextKind::cdata}, arena);
}

std::string_view decode_attribute(std::string_view raw, Arena& arena) {
  return decode(raw, {true, true, false}, arena);
}

std::string_view decode_plain(std::string_view raw, Arena& arena) {
  return decode(raw, {}, arena);
}

}  // namespace gannet::html
