// Encoded words (RFC 2047) in the forms that are met in mail, not only in the valid ones.
#include <algorithm>
#include <string>

#include "base/base64.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "mime/content_type.h"
#include "mime/encoded_words.h"
#include "mime/fields.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

struct Word {
  std::string_view charset, payload;
  bool base64 = false;
  std::size_t end = 0;  // just behind "?="
};

/// Finds the words of one text from left to right.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  /// The word that starts with the "=?" at `at`, if one does.
  std::optional<Word> at(std::size_t at) {
    const std::size_t charset_end = charset_end_from(at + 2);
    if (charset_end == std::string_view::npos || charset_end + 2 >= text_.size()) return std::nullopt;
    const char encoding = to_lower(text_[charset_end + 1]);
    if ((encoding != 'q' && encoding != 'b') || text_[charset_end + 2] != '?') return std::nullopt;
    const std::size_t begin = charset_end + 3;
    const std::size_t end = payload_end_from(begin, encoding == 'q');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view charset = text_.substr(at + 2, charset_end - at - 2);
    charset = charset.substr(0, charset.find('*'));  // RFC 2231 section 5: a language follows
    return Word{clean_charset_label(charset), text_.substr(begin, end - begin), encoding == 'b', end + 2};
  }

 private:
  static constexpr std::size_t longest_charset = 64;

  std::size_t charset_end_from(std::size_t from) const {
    const std::size_t last = std::min(text_.size(), from + longest_charset);
    for (std::size_t i = from; i < last; ++i) {
      if (text_[i] == '?') return i > from ? i : std::string_view::npos;
      if (is_space(text_[i]) || text_[i] == '=') return std::string_view::npos;
    }
    return std::string_view::npos;
  }

  std::size_t payload_end_from(std::size_t from, bool quoted) {
    if (from >= none_from_) return std::string_view::npos;
    std::size_t end = text_.find("?=", from);
    if (end == std::string_view::npos) none_from_ = std::min(none_from_, from);  // so that many openings stay linear
    // An unescaped question mark before an escape ("?=20") is not the end when one follows in the same run of text.
    while (quoted && end != std::string_view::npos && end + 3 < text_.size() && hex_value(text_[end + 2]) >= 0 &&
           hex_value(text_[end + 3]) >= 0) {
      const std::size_t stop = text_.find_first_of(" \t=?", end + 2);
      const bool more = stop != std::string_view::npos && text_[stop] == '?' && text_.substr(stop, 2) == "?=";
      const bool escape = stop != std::string_view::npos && text_[stop] == '=' && text_.substr(stop, 2) != "=?";
      if (!more && !escape) break;
      const std::size_t next = text_.find("?=", end + 2);
      if (next == std::string_view::npos || next - end > longest_charset) break;
      end = next;
    }
    return end;
  }

  std::string_view text_;
  std::size_t none_from_ = std::string_view::npos;
};

void append_quoted(std::string_view payload, std::string& out) {
  for (std::size_t i = 0; i < payload.size(); ++i) {
    const char c = payload[i];
    if (c == '=' && i + 2 < payload.size() && hex_value(payload[i + 1]) >= 0 && hex_value(payload[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hex_value(payload[i + 1]) * 16 + hex_value(payload[i + 2])));
      i += 2;
    } else if (c == '=' && i + 1 == payload.size()) {
      break;  // a soft line break that has no place here
    } else {
      out.push_back(c == '_' ? ' ' : c);
    }
  }
}

void append_base64(std::string_view payload, std::string& out) {
  const std::size_t before = out.size();
  out.resize(before + base64::decoded_bound(payload.size()));
  out.resize(before + base64::decode(payload, out.data() + before).bytes);
}

/// Charsets with shift sequences: each word starts and ends in ASCII (RFC 2047 section 3), and stands for itself.
bool has_shifts(std::string_view charset) {
  return istarts_with(charset, "iso-2022-") || istarts_with(charset, "hz-");
}

/// Adjacent words of one charset are one run of bytes: mailers cut inside characters, and even inside base64 groups.
class Run {
 public:
  bool empty() const { return !open_; }

  void add(const Word& word, Arena& arena, std::string& out) {
    if (open_ && (!iequals(word.charset, charset_) || has_shifts(charset_))) flush(arena, out);
    if (!open_ || !word.base64) settle();
    charset_ = word.charset;
    open_ = true;
    if (!word.base64) {
      append_quoted(word.payload, bytes_);
      return;
    }
    base64_ += word.payload;
    held_ += std::count_if(word.payload.begin(), word.payload.end(), [](char c) { return !is_space(c); });
    if (held_ % 4 == 0 || word.payload.ends_with('=')) settle();
  }

  void flush(Arena& arena, std::string& out) {
    settle();
    if (open_) {
      const std::string_view bytes = arena.store(bytes_);
      const Converted converted = to_utf8(bytes, charset_, arena);
      malformed_ = malformed_ || converted.unknown_label || converted.invalid_bytes;
      out += converted.text;
    }
    bytes_.clear();
    open_ = false;
  }

  bool malformed() const { return malformed_; }

 private:
  void settle() {
    if (!base64_.empty()) append_base64(base64_, bytes_);
    base64_.clear();
    held_ = 0;
  }

  std::string_view charset_;
  std::string bytes_, base64_;
  std::ptrdiff_t held_ = 0;  // characters of base64_ without white space
  bool open_ = false, malformed_ = false;
};

/// Text between encoded words: UTF-8, or windows-1252 when it is not.
void append_plain(std::string_view text, Arena& arena, std::string& out) {
  if (all_ascii(text)) {
    out += text;
  } else {
    out += to_utf8(text, {}, arena).text;
  }
}

bool blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_space);
}

}  // namespace

std::string_view decode_words(std::string_view raw, Arena& arena, bool& malformed) {
  const std::string_view text = unfold(raw, arena);
  std::size_t opening = text.find("=?");
  if (opening == std::string_view::npos) return all_ascii(text) ? text : to_utf8(text, {}, arena).text;
  std::string out;
  out.reserve(text.size());
  WordReader words(text);
  Run run;
  std::size_t done = 0;
  for (; opening != std::string_view::npos; opening = text.find("=?", opening)) {
    const std::optional<Word> word = words.at(opening);
    if (!word) {
      malformed = true;
      opening += 2;
      continue;
    }
    const std::string_view between = text.substr(done, opening - done);
    if (run.empty() || !blank(between)) {  // white space between two words is not shown (RFC 2047 6.2)
      run.flush(arena, out);
      append_plain(between, arena, out);
    }
    run.add(*word, arena, out);
    done = opening = word->end;
  }
  run.flush(arena, out);
  append_plain(text.substr(done), arena, out);
  malformed = malformed || run.malformed();
  return arena.store(out);
}

std::string_view decode_text(std::string_view raw, Arena& arena) {
  bool malformed = false;
  return decode_words(raw, arena, malformed);
}

std::string_view unfold(std::string_view raw, Arena& arena) {
  if (raw.find_first_of("\r\n") == std::string_view::npos) return raw;
  char* const out = arena.allocate(raw.size());
  std::size_t size = 0;
  for (const char c : raw) {
    if (c != '\r' && c != '\n') out[size++] = c;
  }
  arena.shrink(raw.size(), size);
  return {out, size};
}

}  // namespace gannet::mime
