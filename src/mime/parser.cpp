#include "mime/parser.h"

#include <algorithm>
#include <cstring>

#include "base/bytes.h"
#include "mime/encodings.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

/// RFC 2046 5.2.1 forbids encoding message/rfc822; where it is done all the same, one layer per message is what is seen.
constexpr std::size_t embedded_factor = 2;

bool is_message_type(std::string_view type) {
  return type == "message/rfc822" || type == "message/global" || type == "message/news";
}

}  // namespace

const char* before_line_break(const char* begin, const char* end) {
  if (end > begin && end[-1] == '\n') --end;
  if (end > begin && end[-1] == '\r') --end;
  return end;
}

void Parser::run() {
  const std::string_view bytes = message_.bytes_;
  const char* const begin = bytes.data();
  sources_.push_back({begin, begin + bytes.size(), 0, {}, 0});
  const char* start = begin;
  const bool from_line = bytes.starts_with("From ") || bytes.starts_with(">From ");
  if (from_line && !trim(bytes.substr(5, 8)).starts_with(':')) {  // not "From : ann@a.example"
    const char* const line_feed = find_byte(begin, begin + bytes.size(), '\n');
    start = line_feed != nullptr ? line_feed + 1 : begin + bytes.size();
  }
  Hit hit = entity(start, -1, 0, "text/plain");
  for (;;) {
    if (hit.frame != npos) {
      hit = advance(hit);
    } else if (sources_.size() > 1) {
      hit = finish_source();
    } else {
      break;
    }
  }
  close_frames(0, source().end);
  check_line_ends();
  check_root_headers();
}

/// Reads one entity and, through message/rfc822, what it directly holds; gives the boundary line that ends it.
Parser::Hit Parser::entity(const char* at, std::int32_t parent, std::int32_t depth, std::string_view default_type) {
  for (;;) {
    if (out_of_parts()) return {};
    const std::size_t index = message_.parts_.size();
    message_.parts_.emplace_back();
    Part part;
    part.parent = parent;
    part.depth = depth;
    at = headers(at, part, index == 0);
    const bool in_multipart = parent >= 0 && !message_.parts_[static_cast<std::size_t>(parent)].embedded_message;
    describe(part, default_type, in_multipart);
    part.offset = static_cast<std::uint32_t>(offset_of(at));
    part.raw_body = view_of(at, source().end);
    const bool multipart = part.is_multipart();  // those without a boundary parameter are text by now
    const bool holds = multipart || is_message_type(part.type);
    if (holds && static_cast<std::size_t>(depth) + 1 >= limits_.part_depth) {
      note(Defect::depth_limit, at);
      part.boundary = {};
    } else if (multipart) {
      part.leaf = false;
      frames_.push_back({index, true, part.boundary, at});
      if (part.boundary.empty()) bare_dashes_ = true;
    } else if (is_message_type(part.type) && part.encoding == TransferEncoding::identity) {
      part.leaf = false;
      part.embedded_message = true;
      frames_.push_back({index, false, {}, at});
    }
    const bool direct_child = part.embedded_message;
    message_.parts_[index] = part;
    if (!direct_child) return body(index, at);
    parent = static_cast<std::int32_t>(index);
    ++depth;
    default_type = "text/plain";
  }
}

/// The body of a leaf, or what stands before the first part of a multipart.
Parser::Hit Parser::body(std::size_t index, const char* at) {
  const Hit hit = find_boundary(at);
  const char* const end = hit.frame == npos ? source().end : before_line_break(at, hit.line);
  Part& part = message_.parts_[index];
  part.raw_body = view_of(at, end);
  if (!part.leaf) return hit;
  const bool encoded = part.encoding != TransferEncoding::identity && part.encoding != TransferEncoding::unknown;
  if (is_message_type(part.type) && encoded && static_cast<std::size_t>(part.depth) + 1 < limits_.part_depth) {
    return embedded(index, hit);
  }
  return hit;
}

/// A message/rfc822 under base64 or quoted-printable: its decoded bytes become the source until they end.
Parser::Hit Parser::embedded(std::size_t index, Hit behind) {
  Part& part = message_.parts_[index];
  const std::size_t budget = embedded_factor * message_.bytes_.size();
  if (embedded_bytes_ + part.raw_body.size() > budget) {
    note(Defect::size_limit, part.raw_body.data());
    return behind;
  }
  embedded_bytes_ += part.raw_body.size();
  const DecodedBody decoded = decode_body(part.raw_body, part.encoding, npos, message_.arena_);
  part.leaf = false;
  part.embedded_message = true;
  const char* const begin = decoded.bytes.data();
  const std::size_t anchor = part.offset;
  const std::int32_t depth = part.depth + 1;
  sources_.push_back({begin, begin + decoded.bytes.size(), frames_.size(), behind, anchor});
  return entity(begin, static_cast<std::int32_t>(index), depth, "text/plain");
}

Parser::Hit Parser::finish_source() {
  close_frames(source().floor, source().end);
  const Hit resume = source().resume;
  sources_.pop_back();
  return resume;
}

/// Goes on behind a boundary line: with the next part of its multipart, or after a closing one with what follows.
Parser::Hit Parser::advance(const Hit& hit) {
  if (stopped_) return {};
  close_frames(hit.frame + 1, hit.line);
  Frame& frame = frames_[hit.frame];
  const Part& part = message_.parts_[frame.part];
  if (frame.first == nullptr) {
    frame.first = hit.line;
    check_invisible(view_of(frame.body, before_line_break(frame.body, hit.line)), Defect::preamble_has_text);
  }
  if (!hit.closing) {
    // Between a boundary line and the next, or the end, stands not even the empty line that ends a part's headers: no part.
    const std::string_view next = view_of(hit.next, source().end);
    if (next.empty()) return {};
    if (next.starts_with("--")) {
      if (const Hit following = match_boundary(hit.next); following.frame != npos) return following;
    }
    const bool digest = part.type == "multipart/digest";
    return entity(hit.next, static_cast<std::int32_t>(frame.part), part.depth + 1, digest ? "message/rfc822" : "text/plain");
  }
  frame.closed = true;
  const Hit behind = find_boundary(hit.next);
  const char* const end = behind.frame == npos ? source().end : behind.line;
  check_invisible(view_of(hit.next, before_line_break(hit.next, end)), Defect::epilogue_has_text);
  return behind;
}

void Parser::close_frames(std::size_t keep, const char* end) {
  while (frames_.size() > keep) {
    close_frame(frames_.back(), end);
    frames_.pop_back();
  }
}

void Parser::close_frame(const Frame& frame, const char* end) {
  Part& part = message_.parts_[frame.part];
  const char* const body_end = end == source().end ? end : before_line_break(frame.body, end);
  part.raw_body = view_of(frame.body, std::max(frame.body, body_end));
  if (!frame.multipart || stopped_) return;
  const bool without_parts = frame.part + 1 == message_.parts_.size();
  if (without_parts) {
    // No program shows parts here; what there is to show is the body as it stands, or the text before the boundary.
    part.leaf = true;
    part.type = "text/plain";
  }
  if (frame.first == nullptr) {
    note(Defect::boundary_never_used, frame.body);
    return;
  }
  if (!frame.closed) note(Defect::boundary_unclosed, end);
  part.encoding = TransferEncoding::identity;
  if (without_parts) part.raw_body = view_of(frame.body, before_line_break(frame.body, frame.first));
}

Parser::Hit Parser::find_boundary(const char* from) const {
  const bool any = std::any_of(frames_.begin() + static_cast<std::ptrdiff_t>(source().floor), frames_.end(),
                               [](const Frame& f) { return f.multipart && !f.closed; });
  if (!any) return {};
  const char* const end = source().end;
  for (const char* line = from; end - line >= 2;) {
    if (line[0] == '-' && line[1] == '-') {
      const Hit hit = match_boundary(line);
      if (hit.frame != npos) return hit;
    }
    const char* const line_feed = find_byte(line, end, '\n');
    if (line_feed == nullptr) break;
    line = line_feed + 1;
  }
  return {};
}

/// Holds the line at `line`, which starts with "--", against the open boundaries. White space may follow (RFC 2046 5.1.1);
/// anything else makes it another boundary or text, as Thunderbird and GMime have it.
Parser::Hit Parser::match_boundary(const char* line) const {
  const char* const end = source().end;
  const char* const line_feed = find_byte(line, end, '\n');
  const char* text_end = line_feed != nullptr ? line_feed : end;
  while (text_end > line && is_space(text_end[-1])) --text_end;
  if (text_end - line < (bare_dashes_ ? 2 : 3)) return {};
  const std::string_view text = view_of(line + 2, text_end);
  for (std::size_t i = frames_.size(); i > source().floor; --i) {
    const Frame& frame = frames_[i - 1];
    const std::size_t size = frame.boundary.size();
    const bool closing = text.size() == size + 2;
    if ((text.size() != size && !closing) || !frame.multipart || frame.closed) continue;
    if (std::memcmp(text.data(), frame.boundary.data(), size) != 0 || (closing && !text.ends_with("--"))) continue;
    return {i - 1, line, line_feed != nullptr ? line_feed + 1 : end, closing};
  }
  return {};
}

bool Parser::out_of_parts() {
  if (message_.parts_.size() < limits_.parts) return false;
  if (!stopped_) message_.note(Defect::parts_limit, message_.parts_.back().offset);
  stopped_ = true;
  return true;
}

void Parser::note(Defect defect, const char* at) {
  message_.note(defect, offset_of(at));
}

std::size_t Parser::offset_of(const char* at) const {
  const std::string_view bytes = message_.bytes_;
  const bool inside = sources_.size() == 1 && at >= bytes.data() && at <= bytes.data() + bytes.size();
  return inside ? static_cast<std::size_t>(at - bytes.data()) : source().anchor;
}

}  // namespace gannet::mime
