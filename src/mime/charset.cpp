// Charsets to UTF-8. The four that make up nearly all mail never reach ICU, and plain ASCII bytes are not even copied.
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "mime/charset_labels.h"
#include "mime/content_type.h"
#include "mime/fields.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

// windows-1252 for the bytes 0x80 to 0x9F (WHATWG index); the five holes are the C1 controls themselves.
constexpr char16_t windows_1252_c1[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string_view from_windows_1252(std::string_view bytes, Arena& arena) {
  const std::size_t high = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  if (high == 0) return bytes;
  const std::size_t room = bytes.size() + 2 * high;
  char* const begin = arena.allocate(room);
  char* out = begin;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      *out++ = c;
      continue;
    }
    const unsigned code = byte < 0xA0 ? windows_1252_c1[byte - 0x80] : byte;
    if (code < 0x800) {
      *out++ = static_cast<char>(0xC0 | (code >> 6));
    } else {
      *out++ = static_cast<char>(0xE0 | (code >> 12));
      *out++ = static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    }
    *out++ = static_cast<char>(0x80 | (code & 0x3F));
  }
  const auto size = static_cast<std::size_t>(out - begin);
  arena.shrink(room, size);
  return {begin, size};
}

bool utf8_valid(std::string_view text) {
  text.remove_prefix(ascii_prefix(text));
  return text.empty() || utf8::is_valid(text);
}

/// Whether the bytes of `text` above 127 look like UTF-8 at all: a lead byte with a continuation byte behind it.
bool resembles_utf8(std::string_view text) {
  for (std::size_t i = ascii_prefix(text); i + 1 < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xC2 && byte <= 0xF4 && (static_cast<unsigned char>(text[i + 1]) & 0xC0) == 0x80) return true;
  }
  return false;
}

/// Text labelled UTF-8. When nothing in it resembles UTF-8 the label is taken for wrong, else bad bytes become U+FFFD.
Converted from_utf8(std::string_view bytes, Arena& arena) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Converted result{bytes, false, false};
  if (utf8_valid(bytes)) return result;
  result.invalid_bytes = true;
  result.text = resembles_utf8(bytes) ? arena.store(utf8::sanitized(bytes)) : from_windows_1252(bytes, arena);
  return result;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// ICU keeps the tables of a charset once loaded, so opening one again is cheap; nothing is kept here.
Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status) != 0) return nullptr;
  return converter;
}

bool from_icu(UConverter* converter, std::string_view bytes, Converted& result, Arena& arena) {
  std::string text;
  char16_t buffer[1024];
  const char* in = bytes.data();
  const char* const end = in + bytes.size();
  char16_t pending = 0;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char16_t* out = buffer;
    ucnv_toUnicode(converter, &out, buffer + std::size(buffer), &in, end, nullptr, 1, &status);
    for (const char16_t* unit = buffer; unit < out; ++unit) {
      if (*unit == utf8::replacement) result.invalid_bytes = true;
      if (pending != 0) {
        const bool pair = *unit >= 0xDC00 && *unit <= 0xDFFF;
        utf8::append(text, pair ? 0x10000u + ((pending - 0xD800u) << 10) + (*unit - 0xDC00u) : utf8::replacement);
        pending = 0;
        if (pair) continue;
      }
      if (*unit >= 0xD800 && *unit <= 0xDBFF) {
        pending = *unit;
      } else {
        utf8::append(text, *unit);
      }
    }
    if (U_FAILURE(status) != 0 && status != U_BUFFER_OVERFLOW_ERROR) return false;
  }
  if (pending != 0) utf8::append(text, utf8::replacement);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  result.text = arena.store(text);
  return true;
}

/// What bytes without a usable label say of themselves.
Converted guess(std::string_view bytes, Arena& arena) {
  Converted result{bytes, false, false};
  const char* by_pattern = nullptr;
  if (bytes.starts_with("\xFF\xFE")) by_pattern = "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) by_pattern = "UTF-16BE";
  if (by_pattern == nullptr) {
    const std::size_t escape = bytes.find("\x1B$");
    if (escape != std::string_view::npos && escape + 2 < bytes.size() &&
        (bytes[escape + 2] == 'B' || bytes[escape + 2] == '@')) {
      by_pattern = "ISO-2022-JP";
    }
  }
  if (by_pattern != nullptr) {
    const Converter converter = open_converter(by_pattern);
    if (converter != nullptr && from_icu(converter.get(), bytes, result, arena)) return result;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) result.text.remove_prefix(3);
  if (!utf8_valid(bytes)) result.text = from_windows_1252(bytes, arena);
  return result;
}

Converted from_named(std::string_view bytes, const char* name, Arena& arena) {
  Converted result;
  const Converter converter = open_converter(name);
  if (converter == nullptr) {
    result = guess(bytes, arena);
    result.unknown_label = true;
  } else if (!from_icu(converter.get(), bytes, result, arena)) {
    result = guess(bytes, arena);
    result.invalid_bytes = true;
  }
  return result;
}

/// Charsets in which ASCII bytes do not mean ASCII characters.
bool is_ascii_superset(std::string_view label) {
  for (const std::string_view other : {"utf-7", "utf-16", "utf-32", "ucs", "iso-2022", "hz-", "ebcdic", "ibm", "cp", "unicode",
                                       "iso-10646", "csiso2022", "scsu", "bocu", "imap", "lmbcs", "csunicode"}) {
    if (label.size() >= other.size() &&
        std::equal(other.begin(), other.end(), label.begin(), [](char a, char b) { return a == (b | 0x20) || a == b; }))
      return false;
  }
  return true;
}

}  // namespace

Converted to_utf8(std::string_view bytes, std::string_view charset, Arena& arena) {
  const std::string_view label = clean_charset_label(charset);
  const CharsetLabel known = look_up_charset(label);
  switch (known.charset) {
    case Charset::none:
      return guess(bytes, arena);
    case Charset::utf8:
      return from_utf8(bytes, arena);
    case Charset::windows_1252:
      return {from_windows_1252(bytes, arena), false, false};
    case Charset::ascii: {
      Converted result = guess(bytes, arena);
      result.invalid_bytes = !all_ascii(bytes);
      return result;
    }
    case Charset::icu:
      break;
  }
  char name[64] = {};
  if (known.name == nullptr) label.copy(name, std::min(label.size(), sizeof name - 1));
  if (known.name != nullptr && is_ascii_superset(label) && all_ascii(bytes)) return {bytes, false, false};
  return from_named(bytes, known.name != nullptr ? known.name : name, arena);
}

}  // namespace gannet::mime
