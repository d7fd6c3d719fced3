// Path, query and fragment of a URL. Dot segments are resolved in the output itself.
#include <array>

#include "base/bytes.h"
#include "url/parser.h"
#include "url/percent.h"

namespace gannet::url {
namespace {

// What a scan of a path collects: whether it can be copied as it is.
constexpr std::uint8_t ends_path = 1, encode = 2, backslash = 4, dot = 8, percent = 16;

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (must_encode(static_cast<char>(c), EncodeSet::path)) classes[c] = encode;
  }
  classes['?'] = classes['#'] = ends_path;
  classes['\\'] = backslash;
  classes['.'] = dot;
  classes['%'] = percent;
  return classes;
}
constexpr auto classes = make_classes();

/// 1 for ".", 2 for "..", also with "%2e" for a dot; else 0.
int dots(std::string_view segment) {
  if (segment.size() > 6) return 0;
  int count = 0;
  while (!segment.empty()) {
    if (segment.front() == '.') {
      segment.remove_prefix(1);
    } else if (istarts_with(segment, "%2e")) {
      segment.remove_prefix(3);
    } else {
      return 0;
    }
    ++count;
  }
  return count <= 2 ? count : 0;
}

/// Whether a segment can begin with a dot, which is what dot segments do.
bool may_have_dot_segment(std::string_view path) {
  for (std::size_t i = path.find('/'); i != std::string_view::npos; i = path.find('/', i + 1)) {
    if (i + 1 < path.size() && (path[i + 1] == '.' || path[i + 1] == '%')) return true;
  }
  return false;
}

}  // namespace

bool starts_with_drive_letter(std::string_view text) {
  if (text.size() < 2 || !is_alpha(text[0]) || (text[1] != ':' && text[1] != '|')) return false;
  return text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos;
}

std::string_view Parser::take_path() {
  std::size_t end = 0;
  while (end < rest_.size() && classes[static_cast<unsigned char>(rest_[end])] != ends_path) ++end;
  const std::string_view taken = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return taken;
}

bool Parser::path() {
  if (rest_.empty() || (!special() && !at_slash())) {  // "path start state"
    if (!rest_.empty() && rest_.front() != '?' && rest_.front() != '#') return false;
    if (special()) out_.push_back('/');
    return query_and_fragment();
  }
  if (is_file()) {
    segments(at_slash());
    return query_and_fragment();
  }
  unsigned seen = 0;
  std::size_t end = 0;
  for (; end < rest_.size(); ++end) {
    const unsigned c = classes[static_cast<unsigned char>(rest_[end])];
    if (c == ends_path) break;
    seen |= c;
  }
  const std::string_view text = rest_.substr(0, end);
  const bool rewrite = (seen & encode) != 0 || ((seen & backslash) != 0 && special()) || text.empty() ||
                       ((seen & (dot | percent)) != 0 && may_have_dot_segment(text));
  if (rewrite) {
    segments(at_slash());
  } else {
    out_.append(text);
    rest_.remove_prefix(end);
  }
  return query_and_fragment();
}

bool Parser::relative_path() {
  shorten();
  segments(false);
  return query_and_fragment();
}

void Parser::segments(bool first_is_behind_slash) {
  std::string_view text = take_path();
  if (first_is_behind_slash) text.remove_prefix(1);
  for (bool more = true; more;) {
    std::size_t end = 0;
    while (end < text.size() && !is_slash(text[end])) ++end;
    const std::string_view segment = text.substr(0, end);
    more = end < text.size();
    text.remove_prefix(more ? end + 1 : end);
    const int dot_count = dots(segment);
    if (dot_count == 2) shorten();
    if (dot_count > 0) {
      if (!more) out_.push_back('/');
      continue;
    }
    const bool first = here() == url_.path_at_;
    out_.push_back('/');
    if (is_file() && first && segment.size() == 2 && starts_with_drive_letter(segment)) {
      out_.push_back(segment[0]);
      out_.push_back(':');
    } else {
      append_encoded(out_, segment, EncodeSet::path);
    }
  }
}

/// Removes the last segment, but not a file's drive letter.
void Parser::shorten() {
  const std::string_view path = std::string_view(out_).substr(url_.path_at_);
  if (is_file() && path.size() == 3 && is_alpha(path[1]) && path[2] == ':') return;
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) out_.resize(url_.path_at_ + slash);
}

bool Parser::opaque_path() {
  url_.opaque_path_ = true;
  const std::string_view text = take_path();
  append_encoded(out_, text, EncodeSet::c0_control);
  if (!rest_.empty() && text.ends_with(' ')) {  // kept apart from what follows, so that it survives another parse
    out_.pop_back();
    out_.append("%20");
  }
  return query_and_fragment();
}

bool Parser::query_and_fragment() {
  if (url_.host_at_ == Url::npos && !url_.opaque_path_ && std::string_view(out_).substr(url_.path_at_).starts_with("//")) {
    out_.insert(url_.path_at_, "/.");  // else the path would read as an authority
    url_.path_at_ += 2;
    if (url_.query_at_ != Url::npos) url_.query_at_ += 2;
  }
  if (!rest_.empty() && rest_.front() == '?') {
    const std::size_t end = rest_.find('#');
    url_.query_at_ = here();
    out_.push_back('?');
    append_encoded(out_, rest_.substr(1, end - 1), special() ? EncodeSet::special_query : EncodeSet::query);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
  }
  if (!rest_.empty()) {
    url_.fragment_at_ = here();
    out_.push_back('#');
    append_encoded(out_, rest_.substr(1), EncodeSet::fragment);
  }
  return out_.size() < Url::npos;
}

}  // namespace gannet::url
