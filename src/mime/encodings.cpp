#include "mime/encodings.h"

#include <algorithm>
#include <cstring>

#include "base/base64.h"
#include "base/bytes.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

struct Label {
  std::string_view label;
  TransferEncoding encoding;
};
constexpr Label labels[] = {
    {"7bit", TransferEncoding::identity},     {"8bit", TransferEncoding::identity},
    {"binary", TransferEncoding::identity},   {"quoted-printable", TransferEncoding::quoted_printable},
    {"base64", TransferEncoding::base64},     {"x-uuencode", TransferEncoding::uuencode},
    {"uuencode", TransferEncoding::uuencode}, {"x-uue", TransferEncoding::uuencode},
    {"7-bit", TransferEncoding::identity},    {"8-bit", TransferEncoding::identity},
    {"", TransferEncoding::identity},
};

std::size_t decode_base64(std::string_view raw, char* out, DecodedBody& body) {
  const base64::Decoded decoded = base64::decode(raw, out, base64::Alphabet::mail);
  body.foreign_bytes = decoded.foreign > 0;
  body.padding_inside = decoded.padding_inside;
  body.truncated = decoded.truncated;
  return decoded.bytes;
}

}  // namespace

TransferEncoding transfer_encoding_of(std::string_view label) {
  label = trim(label);
  label = label.substr(0, label.find_first_of("; \t\r\n("));
  if (label.size() > 1 && label.front() == '"') label = label.substr(1, label.find('"', 1) - 1);
  for (const Label& known : labels) {
    if (iequals(known.label, label)) return known.encoding;
  }
  return TransferEncoding::unknown;
}

// White space at the end of a line stays: RFC 2045 6.7 rule 3 wants it gone, but today's transports add none, while encoders
// leave it unescaped where it belongs to the text.
std::size_t decode_quoted_printable(std::string_view text, char* out, bool& malformed) {
  char* const begin = out;
  const char* in = text.data();
  const char* const end = in + text.size();
  while (in < end) {
    const char* const line_feed = find_byte(in, end, '\n');
    const char* const line_end = line_feed != nullptr ? line_feed : end;
    const char* content_end = line_end;
    const bool carriage = line_feed != nullptr && content_end > in && content_end[-1] == '\r';
    if (carriage) --content_end;
    bool soft = false;
    while (in < content_end) {
      const char* const escape = find_byte(in, content_end, '=');
      const std::size_t plain = static_cast<std::size_t>((escape != nullptr ? escape : content_end) - in);
      std::memmove(out, in, plain);
      out += plain;
      in += plain;
      if (escape == nullptr) break;
      const int high = content_end - in > 2 ? hex_value(in[1]) : -1;
      const int low = high >= 0 ? hex_value(in[2]) : -1;
      if (low >= 0) {
        *out++ = static_cast<char>(high * 16 + low);
        in += 3;
      } else if (std::all_of(in + 1, content_end, is_space)) {
        soft = true;
        break;
      } else {
        malformed = true;
        *out++ = *in++;
      }
    }
    if (!soft && line_feed != nullptr) {
      if (carriage) *out++ = '\r';
      *out++ = '\n';
    }
    in = line_feed != nullptr ? line_feed + 1 : end;
  }
  return static_cast<std::size_t>(out - begin);
}

DecodedBody decode_body(std::string_view raw, TransferEncoding encoding, std::size_t limit, Arena& arena) {
  DecodedBody body;
  if (encoding == TransferEncoding::identity || encoding == TransferEncoding::unknown) {
    body.bytes = raw.substr(0, limit);
    body.cut = raw.size() > limit;
    return body;
  }
  // A few bytes of input make one of output at most three to one; whatever the prefix lacks, a prefix twice as long has.
  std::size_t taken = limit >= raw.size() ? raw.size() : std::min(raw.size(), limit / 2 * 3 + 256);
  for (;;) {
    const std::string_view prefix = raw.substr(0, taken);
    const std::size_t room = std::max(prefix.size(), base64::decoded_bound(prefix.size()));
    char* const out = arena.allocate(room);
    std::size_t size = 0;
    if (encoding == TransferEncoding::base64) {
      size = decode_base64(prefix, out, body);
    } else if (encoding == TransferEncoding::quoted_printable) {
      size = decode_quoted_printable(prefix, out, body.malformed);
    } else {
      size = decode_uuencode(prefix, out);
    }
    // Where the prefix ends, up to three bytes may be wrong; and odd base64 is judged by lines that may go on behind it.
    const bool odd = body.foreign_bytes || body.padding_inside;
    if (taken < raw.size() && (odd || size < limit + 4)) {
      arena.shrink(room, 0);
      taken = odd || taken > raw.size() / 2 ? raw.size() : taken * 2;
      body = {};
      continue;
    }
    body.cut = size > limit || taken < raw.size();
    if (taken < raw.size()) body.truncated = false;
    size = std::min(size, limit);
    arena.shrink(room, size);
    body.bytes = {out, size};
    return body;
  }
}

}  // namespace gannet::mime
