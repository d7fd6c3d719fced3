#include "mime/message.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "base/utf8.h"
#include "mime/encodings.h"
#include "mime/fields.h"
#include "mime/parser.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

constexpr std::size_t kept_per_kind = 16;
constexpr std::size_t meta_within = 1024;  // as browsers look for <meta charset> (HTML 13.2.3.2)

/// The charset that an HTML document names in a meta element, or nothing.
std::string_view meta_charset(std::string_view html) {
  const std::string_view start = html.substr(0, meta_within);
  const std::size_t meta = ifind(start, "<meta");
  if (meta == std::string_view::npos) return {};
  const std::size_t at = ifind(start, "charset", meta);
  if (at == std::string_view::npos) return {};
  std::string_view rest = trim(start.substr(at + 7));
  if (!rest.starts_with('=')) return {};
  rest = trim(rest.substr(1));
  if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) rest.remove_prefix(1);
  rest = rest.substr(0, rest.find_first_of("\"' \t\r\n;>/"));
  // A document that could be read as far as its meta element is no UTF-16 (HTML 13.2.3.2 says UTF-8 then).
  return istarts_with(rest, "utf-16") ? std::string_view("utf-8") : rest;
}

/// CRLF to LF, so that a message reads alike however it was stored. A view into `text` where there is none.
std::string_view with_line_feeds(std::string_view text, Arena& arena) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* carriage = find_byte(begin, end, '\r');
  while (carriage != nullptr && !(carriage + 1 < end && carriage[1] == '\n')) carriage = find_byte(carriage + 1, end, '\r');
  if (carriage == nullptr) return text;
  char* const copy = arena.allocate(text.size());
  char* out = copy;
  const char* from = begin;
  while (carriage != nullptr) {
    const bool drop = carriage + 1 < end && carriage[1] == '\n';
    const auto size = static_cast<std::size_t>(carriage - from) + (drop ? 0 : 1);
    std::memcpy(out, from, size);
    out += size;
    from = carriage + 1;
    carriage = find_byte(from, end, '\r');
  }
  if (from < end) std::memcpy(out, from, static_cast<std::size_t>(end - from));
  out += end - from;
  arena.shrink(text.size(), static_cast<std::size_t>(out - copy));
  return view_of(copy, out);
}

}  // namespace

Message Message::parse(std::string_view bytes, const Limits& limits) {
  Message message;
  message.bytes_ = bytes.substr(0, std::min<std::size_t>(limits.message_bytes, UINT32_MAX));
  message.limits_ = limits;
  message.limits_.parts = std::max<std::size_t>(limits.parts, 1);
  if (message.bytes_.size() < bytes.size()) message.note(Defect::size_limit, message.bytes_.size());
  Parser(message, message.limits_).run();
  message.decoded_.resize(message.parts_.size());
  return message;
}

void Message::note(Defect defect, std::size_t offset) {
  std::uint8_t& count = defect_counts_[static_cast<std::size_t>(defect)];
  if (count == kept_per_kind) return;
  ++count;
  defects_.push_back({defect, static_cast<std::uint32_t>(offset)});
}

const Header* Message::header(std::string_view name) const {
  for (const Header& h : headers()) {
    if (iequals(h.name, name)) return &h;
  }
  return nullptr;
}

std::size_t Message::count(std::string_view name) const {
  const auto same = [&](const Header& h) { return iequals(h.name, name); };
  return static_cast<std::size_t>(std::count_if(headers().begin(), headers().end(), same));
}

std::string_view Message::decoded(const Part& part, std::size_t limit) {
  const auto index = static_cast<std::size_t>(&part - parts_.data());
  Decoded& kept = decoded_[index];
  if (limit == 0) limit = SIZE_MAX;
  if (kept.has_bytes && (kept.whole || kept.bytes.size() >= limit)) return kept.bytes.substr(0, limit);
  const DecodedBody body = decode_body(part.raw_body, part.encoding, limit, arena_);
  if (!kept.has_bytes) {
    if (body.foreign_bytes) note(Defect::base64_foreign_bytes, part.offset);
    if (body.padding_inside) note(Defect::base64_padding_inside, part.offset);
    if (body.truncated) note(Defect::base64_truncated, part.offset);
    if (body.malformed) note(Defect::quoted_printable_malformed, part.offset);
  }
  kept.bytes = body.bytes;
  kept.has_bytes = true;
  kept.whole = !body.cut;
  return kept.bytes;
}

std::string_view Message::text(const Part& part) {
  Decoded& kept = decoded_[static_cast<std::size_t>(&part - parts_.data())];
  if (kept.has_text) return kept.text;
  const std::string_view bytes = decoded(part, limits_.text_bytes);
  if (!kept.whole) note(Defect::size_limit, part.offset);
  std::string_view label = part.charset;
  if (label.empty() && part.type == "text/html") label = meta_charset(bytes);
  const Converted converted = to_utf8(bytes, label, arena_);
  if (converted.unknown_label) note(Defect::charset_unknown, part.offset);
  if (converted.invalid_bytes && kept.whole) note(Defect::charset_wrong, part.offset);
  std::string_view shown = with_line_feeds(converted.text, arena_);
  if (part.encoding == TransferEncoding::identity) shown = without_files(part, shown);
  kept.text = utf8::prefix(shown, limits_.text_bytes);
  kept.has_text = true;
  return kept.text;
}

std::string_view Message::without_files(const Part& part, std::string_view text) {
  constexpr std::size_t limit = 16;
  UuencodedBlock block = find_uuencode(text);
  if (block.begin == std::string_view::npos) return text;
  note(Defect::uuencode_in_text, part.offset);
  char* const copy = arena_.allocate(text.size());
  char* out = copy;
  std::size_t from = 0;
  for (std::size_t files = 0; block.begin != std::string_view::npos && files < limit; ++files) {
    out = std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(block.begin),
                    out);
    uuencoded_.push_back(
        {static_cast<std::int32_t>(&part - parts_.data()), block.file_name, text.substr(block.begin, block.end - block.begin)});
    from = block.end;
    block = find_uuencode(text, from);
  }
  out = std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), out);
  arena_.shrink(text.size(), static_cast<std::size_t>(out - copy));
  return view_of(copy, out);
}

std::string_view Message::decoded(const UuencodedFile& file, std::size_t limit) {
  // 45 bytes a line of 62 characters: twice the limit holds it, with the begin line.
  const std::string_view encoded = file.encoded.substr(0, limit * 2 + 1024);
  char* const out = arena_.allocate(encoded.size());
  const std::size_t size = decode_uuencode(encoded, out);
  return {out, std::min(size, limit)};
}

}  // namespace gannet::mime
