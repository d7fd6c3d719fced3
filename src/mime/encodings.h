// Content transfer encodings (RFC 2045 section 6, and uuencode), as mail programs decode them: never failing.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "mime/message.h"

namespace gannet::mime {

struct DecodedBody {
  std::string_view bytes;
  bool foreign_bytes = false;
  bool padding_inside = false;
  bool truncated = false;  // base64: the last group is incomplete
  bool malformed = false;  // quoted-printable: an equals sign that escapes nothing
  bool cut = false;        // the limit was reached
};

/// Decodes into the arena, at most `limit` bytes. Identity gives a view into `raw`.
DecodedBody decode_body(std::string_view raw, TransferEncoding encoding, std::size_t limit, Arena& arena);

/// Writes at most text.size() bytes to `out`; gives how many. `malformed` is set when an "=" escapes nothing.
std::size_t decode_quoted_printable(std::string_view text, char* out, bool& malformed);

/// The data between the first "begin" line and its "end"; at most text.size() bytes go to `out`.
std::size_t decode_uuencode(std::string_view text, char* out);

/// A uuencoded file inside a text: from the "begin 644 name" line, which a line of data must follow, to its "end" line, or to
/// the first line that is no data.
struct UuencodedBlock {
  std::size_t begin = std::string_view::npos;  // npos: there is none
  std::size_t end = std::string_view::npos;
  std::string_view file_name;
};
UuencodedBlock find_uuencode(std::string_view text, std::size_t from = 0);

TransferEncoding transfer_encoding_of(std::string_view label);

}  // namespace gannet::mime
