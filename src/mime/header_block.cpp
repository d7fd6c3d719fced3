// The header block of one entity (RFC 5322 2.2), with what stands in it that is no header.
#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "mime/parser.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

bool is_blank_line(const char* at, const char* end) {
  while (at < end && *at == '\r') ++at;
  return at < end && *at == '\n';
}

bool is_name_char(char c) {
  return static_cast<unsigned char>(c) > ' ' && c != 0x7F && c != ':';
}

/// The colon of "Name:" or "Name :" (RFC 5322 4.5) when the line looks like nothing but a header, else null.
const char* strict_colon(const char* at, const char* end) {
  const char* p = at;
  while (p < end && p - at < 60 && (is_alnum(*p) || *p == '-' || *p == '_')) ++p;
  if (p == at) return nullptr;
  while (p < end && (*p == ' ' || *p == '\t')) ++p;
  return p < end && *p == ':' ? p : nullptr;
}

const char* line_end_from(const char* at, const char* end) {
  const char* const line_feed = find_byte(at, end, '\n');
  return line_feed != nullptr ? line_feed : end;
}

/// The end of the field whose first line ends at `line_end`: behind its last folded line, without the line feed.
const char* field_end_from(const char* line_end, const char* end) {
  while (line_end < end && end - line_end > 1 && (line_end[1] == ' ' || line_end[1] == '\t')) {
    line_end = line_end_from(line_end + 1, end);
  }
  return line_end;
}

/// How far behind a line that is no header the next one may stand: a long Received or DKIM-Signature field that lost its
/// folding.
constexpr int lines_ahead = 100;

/// A header and no sentence: words before a colon seldom have a hyphen, the fields that mail systems add mostly do.
bool is_technical_header(const char* at, const char* end) {
  const char* const colon = strict_colon(at, end);
  return colon != nullptr && std::memchr(at, '-', static_cast<std::size_t>(colon - at)) != nullptr &&
         (colon + 1 == end || is_space(colon[1]));
}

bool has_nul(std::string_view text) {
  return std::memchr(text.data(), 0, text.size()) != nullptr;
}

}  // namespace

/// Reads headers from `at` on; gives where the body starts.
const char* Parser::headers(const char* at, Part& part, bool root) {
  const char* const end = source().end;
  const char* const begin = at;
  header_scratch_.clear();
  header_ahead_ = nullptr;
  while (at < end) {
    if (*at == '\n' || (*at == '\r' && is_blank_line(at, end))) {
      at = line_end_from(at, end) + 1;
      break;
    }
    if (*at == '-' && end - at >= 2 && at[1] == '-' && match_boundary(at).frame != npos) break;
    const char* const next = header_line(at, line_end_from(at, end), header_scratch_.empty());
    if (next == nullptr) break;
    at = next;
  }
  if (root && header_scratch_.empty()) note(begin == end ? Defect::empty_message : Defect::no_headers, begin);
  keep_headers(part);
  return at;
}

/// One field or one line that is none; gives the start of the next line, or null where the body must have begun.
const char* Parser::header_line(const char* at, const char* line_end, bool first) {
  const char* const end = source().end;
  const char* name_end = at;
  while (name_end < line_end && is_name_char(*name_end)) ++name_end;
  const char* colon = name_end;
  while (colon < line_end && (*colon == ' ' || *colon == '\t')) ++colon;
  const char* const field_end = field_end_from(line_end, end);
  const char* const next = field_end < end ? field_end + 1 : end;
  if (name_end > at && colon < line_end && *colon == ':') {
    const bool odd = colon != name_end || !all_ascii(view_of(at, name_end));
    add_header(at, name_end, colon + 1, field_end, odd);
    return next;
  }
  if (at + 2 < line_end && at[0] == '-' && at[1] == '-' && is_own_boundary(view_of(at + 2, line_end))) return nullptr;
  // Not a header. Such lines between headers are passed over, as mail programs do; others are taken for the body.
  const bool before_header = next < end && (strict_colon(next, line_end_from(next, end)) != nullptr || goes_on_behind(next));
  const bool before_blank = next == end || is_blank_line(next, end);
  const bool from_line = view_of(at, line_end).starts_with("From ") || view_of(at, line_end).starts_with(">From ");
  if (!before_header && (first || !before_blank) && !from_line) {
    note(Defect::header_without_colon, at);
    return nullptr;
  }
  const char* const inner = find_byte(at, line_end, ':');
  if (inner != nullptr && inner > at && *at != ' ' && *at != '\t' && inner - at <= 40) {
    add_header(at, inner, inner + 1, field_end, true);
  } else {
    note(Defect::header_without_colon, at);
  }
  return next;
}

/// Whether the Content-Type read so far names `text` as its boundary: the empty line before the first part is missing.
bool Parser::is_own_boundary(std::string_view text) const {
  text = trim(text);
  return std::any_of(header_scratch_.begin(), header_scratch_.end(), [&](const Header& h) {
    return !text.empty() && iequals(h.name, "Content-Type") && h.value.find(text) != std::string_view::npos;
  });
}

/// Whether headers go on behind `line` and more lines that are none: folded ones that lost their indentation on the way.
bool Parser::goes_on_behind(const char* line) {
  if (header_scratch_.empty()) return false;
  if (line < header_ahead_) return true;
  const char* const end = source().end;
  for (int i = 0; i < lines_ahead && line < end && !is_blank_line(line, end); ++i) {
    const char* const line_end = line_end_from(line, end);
    if (end - line > 2 && line[0] == '-' && line[1] == '-') break;
    if (is_technical_header(line, line_end)) {
      header_ahead_ = line;
      return true;
    }
    line = line_end < end ? line_end + 1 : end;
  }
  return false;
}

void Parser::add_header(const char* name_begin, const char* name_end, const char* value, const char* end, bool odd) {
  if (odd) note(Defect::header_name_odd, name_begin);
  if (header_scratch_.size() >= limits_.headers_per_part) {
    if (!message_.has(Defect::headers_too_many)) note(Defect::headers_too_many, name_begin);
    return;
  }
  while (value < end && is_space(*value)) ++value;
  while (end > value && (end[-1] == '\r' || end[-1] == '\n')) --end;
  if (static_cast<std::size_t>(end - value) > limits_.header_bytes) {
    note(Defect::header_oversize, name_begin);
    end = value + limits_.header_bytes;
  }
  const std::string_view text = view_of(value, end);
  if (!all_ascii(text)) note(Defect::header_eight_bit, value);
  if (has_nul(text)) note(Defect::header_nul, value);
  header_scratch_.push_back({view_of(name_begin, name_end), text, static_cast<std::uint32_t>(offset_of(name_begin))});
}

void Parser::keep_headers(Part& part) {
  if (header_scratch_.empty()) return;
  auto kept = std::make_unique<Header[]>(header_scratch_.size());
  std::copy(header_scratch_.begin(), header_scratch_.end(), kept.get());
  part.headers = {kept.get(), header_scratch_.size()};
  message_.header_store_.push_back(std::move(kept));
}

}  // namespace gannet::mime
