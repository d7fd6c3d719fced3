// The components of a parsed URL, as views into its one string:
//
//   https://user:pass@example.com:1234/foo/bar?baz#quux
//        |  |   |    |           |    |       |   `- fragment_at_, of the '#'
//        |  |   |    |           |    |       `----- query_at_, of the '?'
//        |  |   |    |           |    `------------- path_at_
//        |  |   |    |           `------------------ host_end_; the port stands between it and path_at_
//        |  |   |    `------------------------------ password_end_, of the '@'; host_at_ is one behind
//        |  |   `----------------------------------- username_end_, of the ':' (password_end_ when there is no password)
//        |  `--------------------------------------- username_at_; npos when there are no credentials
//        `------------------------------------------ scheme_end_, of the ':'
//
// Without a host, host_at_ is npos and path_at_ is behind the scheme's ':' (or behind the "/." that keeps a path of "//x" apart
// from an authority).
#include "url/url.h"

namespace gannet::url {

std::string_view Url::scheme() const {
  return std::string_view(href_).substr(0, scheme_end_);
}

std::string_view Url::username() const {
  if (username_at_ == npos) return {};
  return std::string_view(href_).substr(username_at_, username_end_ - username_at_);
}

std::string_view Url::password() const {
  if (username_at_ == npos || password_end_ == username_end_) return {};
  return std::string_view(href_).substr(username_end_ + 1, password_end_ - username_end_ - 1);
}

std::string_view Url::host() const {
  if (host_at_ == npos) return {};
  return std::string_view(href_).substr(host_at_, host_end_ - host_at_);
}

std::optional<std::uint16_t> Url::port() const {
  if (port_ < 0) return std::nullopt;
  return static_cast<std::uint16_t>(port_);
}

std::string_view Url::path() const {
  const std::size_t end = query_at_ != npos ? query_at_ : fragment_at_ != npos ? fragment_at_ : href_.size();
  return std::string_view(href_).substr(path_at_, end - path_at_);
}

std::string_view Url::query() const {
  if (query_at_ == npos) return {};
  const std::size_t end = fragment_at_ != npos ? fragment_at_ : href_.size();
  return std::string_view(href_).substr(query_at_ + 1, end - query_at_ - 1);
}

std::string_view Url::fragment() const {
  if (fragment_at_ == npos) return {};
  return std::string_view(href_).substr(fragment_at_ + 1);
}

}  // namespace gannet::url
