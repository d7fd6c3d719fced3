// A message as a mail program would show it: bytes -> headers and a tree of parts (RFC 5322, 2045-2047, 2231).
//
// Parsing never fails. Whatever is wrong is a Defect, because structure that mail programs read in different ways is
// itself a warning sign. Nothing is copied: views point into the bytes handed to parse(), which must outlive the Message,
// or into the Message's own arena.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "gannet/limits.h"

namespace gannet::mime {

/// One header field. `value` is raw: folded, undecoded, without the line break that ends the field.
struct Header {
  std::string_view name;     // as written
  std::string_view value;    // leading white space left out
  std::uint32_t offset = 0;  // of the name in the message
};

enum class Defect : std::uint8_t {
  header_without_colon,
  header_name_odd,   // white space or bytes above 127 in a field name, white space before the colon
  header_eight_bit,  // unencoded bytes above 127 in a value
  header_oversize,
  header_duplicate,  // a field that RFC 5322 3.6 allows once stands twice or more
  headers_too_many,
  header_nul,
  bare_carriage_return,
  bare_line_feed_mixed,  // both CRLF and lone LF line ends
  content_type_malformed,
  content_type_missing,  // on a message with MIME-Version or in a multipart
  parameter_malformed,
  parameter_duplicate,
  filename_conflict,  // Content-Disposition filename and Content-Type name differ in their ending
  boundary_missing,   // multipart without a boundary parameter, or with an empty one
  boundary_never_used,
  boundary_unclosed,
  boundary_odd,       // characters outside RFC 2046's bchars, or longer than 70
  preamble_has_text,  // more than the usual sentence, invisible to readers
  epilogue_has_text,
  multipart_encoded,  // Content-Transfer-Encoding other than identity on a multipart
  encoding_unknown,
  encoding_conflict,  // two Content-Transfer-Encoding fields
  base64_foreign_bytes,
  base64_padding_inside,
  base64_truncated,
  quoted_printable_malformed,
  charset_unknown,
  charset_wrong,  // bytes that are invalid in the labelled charset
  encoded_word_malformed,
  address_malformed,
  date_malformed,
  message_id_malformed,
  uuencode_in_text,
  depth_limit,
  parts_limit,
  size_limit,
  empty_message,
  no_headers,
};
constexpr std::size_t defect_count = static_cast<std::size_t>(Defect::no_headers) + 1;

/// A stable name for reports, for example "boundary-unclosed".
std::string_view name_of(Defect defect);

struct DefectAt {
  Defect defect;
  std::uint32_t offset;  // in the message
};

enum class TransferEncoding : std::uint8_t { identity, quoted_printable, base64, uuencode, unknown };

struct Parameter {
  std::string_view name;   // lower case
  std::string_view value;  // RFC 2231 continuations joined, decoded to UTF-8
};

struct Part {
  std::int32_t parent = -1;  // index into Message::parts(); -1 for the root
  std::int32_t depth = 0;
  std::span<const Header> headers;
  std::string_view type = "text/plain";  // lower case "type/subtype"
  std::span<const Parameter> type_parameters;
  std::string_view charset;      // label as given, cleaned; empty when none
  std::string_view boundary;     // of a multipart
  std::string_view disposition;  // lower case "inline", "attachment" or empty
  std::string_view file_name;    // decoded; from Content-Disposition, else Content-Type
  std::string_view content_id;   // without the angle brackets
  TransferEncoding encoding = TransferEncoding::identity;
  std::string_view raw_body;      // undecoded
  std::uint32_t offset = 0;       // of raw_body in the message
  bool leaf = true;               // neither multipart nor a parsed message/rfc822
  bool embedded_message = false;  // this part is message/rfc822 and its child is that message's root

  bool is_multipart() const { return type.starts_with("multipart/"); }
  bool is_text() const { return type.starts_with("text/"); }
};

/// A file that stands uuencoded in the middle of a text ("begin 644 name" ... "end"), as mail programs split it off. It is no
/// part of the tree: the text's part keeps its bytes.
struct UuencodedFile {
  std::int32_t part = 0;       // index of the text's part
  std::string_view file_name;  // as the begin line has it
  std::string_view encoded;    // from the begin line to the end line
};

/// Not thread-safe, not even for reading: bodies are decoded when first asked for and kept.
class Message {
 public:
  /// Parses `bytes`, which must outlive the result. A leading mbox "From " line is passed over.
  static Message parse(std::string_view bytes, const Limits& limits = {});

  std::string_view bytes() const { return bytes_; }

  /// The tree in reading order: each parent before its children. Never empty.
  std::span<const Part> parts() const { return parts_; }
  std::span<const Header> headers() const { return parts_.front().headers; }

  /// The first field of that name (any case), or nothing. For fields that may stand only once, what mail programs show.
  const Header* header(std::string_view name) const;
  std::size_t count(std::string_view name) const;

  /// The body without its transfer encoding, at most `limit` bytes (limit 0: all). Kept in the message.
  std::string_view decoded(const Part& part, std::size_t limit = 0);

  /// The body of a text part as valid UTF-8, at most Limits::text_bytes long. Uuencoded files in it are left out.
  std::string_view text(const Part& part);

  /// The files left out of the texts asked for so far; at most 16 of one text.
  std::span<const UuencodedFile> uuencoded_files() const { return uuencoded_; }
  /// The first bytes of such a file, at most `limit`.
  std::string_view decoded(const UuencodedFile& file, std::size_t limit);

  /// Defects in the order they were met; each kind is kept at most 16 times. Decoding adds to them.
  std::span<const DefectAt> defects() const { return defects_; }
  bool has(Defect defect) const { return defect_counts_[static_cast<std::size_t>(defect)] != 0; }

  /// Memory for what is derived from this message, for example decoded header text.
  Arena& arena() { return arena_; }

 private:
  friend class Parser;
  void note(Defect defect, std::size_t offset);
  std::string_view without_files(const Part& part, std::string_view text);

  std::string_view bytes_;
  Limits limits_;
  std::vector<Part> parts_;
  std::vector<DefectAt> defects_;
  std::array<std::uint8_t, defect_count> defect_counts_{};
  struct Decoded {
    std::string_view bytes;
    std::string_view text;
    bool has_bytes = false, whole = false, has_text = false;
  };
  std::vector<Decoded> decoded_;  // by part
  std::vector<UuencodedFile> uuencoded_;
  std::vector<std::unique_ptr<Header[]>> header_store_;
  std::vector<std::unique_ptr<Parameter[]>> parameter_store_;
  Arena arena_;
};

}  // namespace gannet::mime
