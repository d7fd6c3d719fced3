// One forward pass over a message. Open multiparts stand on a stack; each line that starts with "--" is held against their
// boundaries, innermost first, so that the work is linear however parts are nested or left open.
#pragma once

#include <string_view>
#include <vector>

#include "mime/content_type.h"
#include "mime/message.h"

namespace gannet::mime {

class Parser {
 public:
  Parser(Message& message, const Limits& limits) : message_(message), limits_(limits) {}
  void run();

 private:
  /// An entity that holds others: a multipart, or a message/rfc822 (which has no boundary).
  struct Frame {
    std::size_t part;
    bool multipart;
    std::string_view boundary;  // may be empty: boundary=""
    const char* body;
    const char* first = nullptr;  // where its boundary was first met
    bool closed = false;          // its closing boundary was met
  };
  /// Where a boundary line was met. At the end of the source `frame` is npos.
  struct Hit {
    std::size_t frame = npos;
    const char* line = nullptr;  // its first byte
    const char* next = nullptr;  // the line behind it
    bool closing = false;
  };
  /// The bytes that are read: the message, or the decoded body of an encoded message/rfc822 part.
  struct Source {
    const char* begin;
    const char* end;
    std::size_t floor;   // frames below belong to outer sources
    Hit resume;          // what to go on with in the outer source
    std::size_t anchor;  // offset in the message that stands for a place in decoded bytes
  };
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  // parser.cpp
  Hit entity(const char* at, std::int32_t parent, std::int32_t depth, std::string_view default_type);
  Hit body(std::size_t part, const char* at);
  Hit embedded(std::size_t part, Hit behind);
  Hit finish_source();
  Hit advance(const Hit& hit);
  void close_frames(std::size_t keep, const char* end);
  void close_frame(const Frame& frame, const char* end);
  Hit find_boundary(const char* from) const;
  Hit match_boundary(const char* line) const;
  bool out_of_parts();

  // header_block.cpp
  const char* headers(const char* at, Part& part, bool root);
  const char* header_line(const char* at, const char* line_end, bool first);
  bool is_own_boundary(std::string_view text) const;
  bool goes_on_behind(const char* line);
  void add_header(const char* name_begin, const char* name_end, const char* value, const char* end, bool odd);
  void keep_headers(Part& part);

  // entity.cpp
  void describe(Part& part, std::string_view default_type, bool in_multipart);
  void content_type(Part& part, const Header& header);
  void disposition(Part& part, const Header& header);
  void encoding(Part& part, const Header& header, bool& said);
  void boundary(Part& part, const std::string_view* value);
  std::span<const Parameter> keep_parameters();

  // checks.cpp
  void check_line_ends();
  void check_root_headers();
  void check_invisible(std::string_view text, Defect defect);

  void note(Defect defect, const char* at);
  std::size_t offset_of(const char* at) const;
  Source& source() { return sources_.back(); }
  const Source& source() const { return sources_.back(); }

  Message& message_;
  const Limits& limits_;
  std::vector<Frame> frames_;
  std::vector<Source> sources_;
  std::vector<Header> header_scratch_;
  const char* header_ahead_ = nullptr;  // a header that stands behind lines that are none
  ParameterizedValue value_scratch_;
  std::size_t embedded_bytes_ = 0;  // decoded for encoded message/rfc822 parts so far
  bool stopped_ = false;            // the limit of parts was reached
  bool bare_dashes_ = false;        // some multipart has an empty boundary, so that "--" may be one
};

/// `body_end` without the line break that belongs to the boundary behind it (RFC 2046 5.1.1).
const char* before_line_break(const char* begin, const char* end);

}  // namespace gannet::mime
