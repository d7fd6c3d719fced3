#include "report/readable.h"

#include <unicode/uchar.h>

#include <cstdio>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::report {
namespace {

constexpr int most_marks = 3;  // on one letter; no living language needs more, and a pile of them paints over other lines

bool is_printable_ascii(char32_t c) {
  return c >= 0x20 && c < 0x7f;
}

/// Would act on the terminal or on the order of the line: category Cc (C0, DEL, C1) and the bidi controls of UAX 9.
bool acts(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_charType(code) == U_CONTROL_CHAR || u_hasBinaryProperty(code, UCHAR_BIDI_CONTROL);
}

bool is_line_break(char32_t c) {
  return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(code) == U_SURROGATE;
}

bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

void append_code(std::string& out, const char* format, unsigned code) {
  char text[16];
  std::snprintf(text, sizeof text, format, code);
  out += text;
}

/// Copies code points one by one; what must not be shown as it is becomes a mark or nothing.
class Writer {
 public:
  explicit Writer(bool keep_lines) : keep_lines_(keep_lines) {}

  void put(char32_t c) {
    if (is_printable_ascii(c) && c != ' ') return plain(c);
    if (keep_lines_ && (c == '\n' || c == '\t')) return line_character(c);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || is_line_break(c) ||
        u_isUWhiteSpace(static_cast<UChar32>(c))) {
      space_ = true;
      return;
    }
    if (acts(c)) return append_escape(c);
    if (is_invisible(c)) return;
    if (is_mark(c)) {
      if (++marks_ > most_marks) return;
      flush_space();
      utf8::append(out_, c);
      return;
    }
    plain(c);
  }

  std::string take() { return std::move(out_); }

 private:
  void plain(char32_t c) {
    flush_space();
    marks_ = 0;
    utf8::append(out_, c);
  }
  void line_character(char32_t c) {
    if (c == '\t') flush_space();
    space_ = false;
    marks_ = 0;
    out_ += static_cast<char>(c);
  }
  void append_escape(char32_t c) {
    flush_space();
    append_code(out_, "<U+%04X>", static_cast<unsigned>(c));
  }
  void flush_space() {
    if (space_ && !out_.empty() && out_.back() != '\n') out_ += ' ';
    space_ = false;
  }

  std::string out_;
  bool keep_lines_;
  bool space_ = false;  // white space was seen; it is written when something follows it
  int marks_ = 0;
};

std::string written(std::string_view text, bool keep_lines) {
  Writer writer(keep_lines);
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    writer.put(next.code_point);
    at += next.length;
  }
  return writer.take();
}

constexpr std::string_view schemes[] = {"http://", "https://", "ftp://"};

/// The length of the web address scheme that `text` starts with, or 0.
std::size_t scheme_length(std::string_view text) {
  for (const std::string_view scheme : schemes) {
    if (istarts_with(text, scheme)) return scheme.size();
  }
  return 0;
}

bool ends_host(char c) {
  return is_space(c) || std::string_view("/?#\\\"'<>,;()").find(c) != std::string_view::npos;
}

void append_defanged(std::string& out, std::string_view text, std::size_t scheme) {
  for (const char c : text.substr(0, scheme)) out += (c == 't' || c == 'T') ? (c == 't' ? 'x' : 'X') : c;
  out += defanged_host(text.substr(scheme));
}

}  // namespace

std::string readable(std::string_view text) {
  return written(text, false);
}
std::string readable_lines(std::string_view text) {
  return written(text, true);
}

std::string defanged_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == host.size()) return std::string(host);
  std::string out(host.substr(0, dot));
  out += "[.]";
  out += host.substr(dot + 1);
  return out;
}

std::string defanged(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) {
    const bool may_start = at == 0 || !is_alnum(text[at - 1]);
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = may_start ? scheme_length(rest) : 0;
    if (scheme == 0 && !(may_start && istarts_with(rest, "www."))) {
      out += text[at++];
      continue;
    }
    std::size_t end = scheme;
    while (end < rest.size() && !ends_host(rest[end])) ++end;
    append_defanged(out, rest.substr(0, end), scheme);
    at += end;
  }
  return out;
}

std::string json_visible(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    std::size_t end = at;
    while (end < json.size() && static_cast<unsigned char>(json[end]) < 0x7f) ++end;
    out += json.substr(at, end - at);
    if ((at = end) == json.size()) break;
    const utf8::Decoded next = utf8::decode(json, at);
    const char32_t c = next.code_point;
    // Outside the BMP only the tag characters are invisible; they do nothing on a terminal and stay.
    const bool escape = c >= 0x7f && c <= 0xffff && (acts(c) || is_invisible(c) || is_line_break(c));
    if (escape) {
      append_code(out, "\\u%04x", static_cast<unsigned>(c));
    } else {
      out += json.substr(at, next.length);
    }
    at += next.length;
  }
  return out;
}

}  // namespace gannet::report
