// The basic URL parser (URL Standard section 4.4), by component instead of by character: each function takes its component off
// the front of the input and appends its serialisation to the one string of the result.
#pragma once

#include <optional>
#include <string_view>

#include "url/url.h"

namespace gannet::url {

class Parser {
 public:
  /// `input` is without tabs, newlines and surrounding white space. False: refused; `url` is then of no use.
  static bool run(std::string_view input, const Url* base, Url& url);

 private:
  Parser(std::string_view input, const Url* base, Url& url) : rest_(input), base_(base), url_(url), out_(url.href_) {}

  // parser.cpp
  bool with_scheme();
  bool without_scheme();
  bool relative();
  bool file();
  bool file_slash();
  bool file_host();
  void take_scheme_of_base();
  void take_authority_of_base();
  void take_path_of_base();
  void take_query_of_base();

  // authority.cpp
  bool authority_and_path();
  bool host_and_port(std::string_view text);
  bool port(std::string_view text);
  void credentials(std::string_view text);

  // path.cpp
  bool path();           // after an authority or at a '/'
  bool relative_path();  // appended to the path of the base, less its last segment
  bool opaque_path();
  void segments(bool first_is_behind_slash);
  void shorten();
  std::string_view take_path();
  bool query_and_fragment();

  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.size()); }
  bool special() const { return url_.scheme_kind_ != SchemeKind::other; }
  bool is_file() const { return url_.scheme_kind_ == SchemeKind::file; }
  bool is_slash(char c) const { return c == '/' || (c == '\\' && special()); }
  bool at_slash() const { return !rest_.empty() && is_slash(rest_.front()); }

  std::string_view rest_;
  const Url* base_;
  Url& url_;
  std::string& out_;
};

/// "C:" or "C|", alone or before '/', '\', '?' or '#'.
bool starts_with_drive_letter(std::string_view text);

}  // namespace gannet::url
