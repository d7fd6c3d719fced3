#include "url/parser.h"

#include "base/bytes.h"
#include "url/scheme.h"

namespace gannet::url {
namespace {

constexpr std::size_t longest_input = 2u << 20;  // as Chromium; keeps offsets well inside 32 bits

constexpr bool is_tab_or_newline(char c) {
  return c == '\t' || c == '\n' || c == '\r';
}

std::string_view trim_control_and_space(std::string_view text) {
  const auto trimmed = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!text.empty() && trimmed(text.front())) text.remove_prefix(1);
  while (!text.empty() && trimmed(text.back())) text.remove_suffix(1);
  return text;
}

std::string without_tabs_and_newlines(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (const char c : text) {
    if (!is_tab_or_newline(c)) clean.push_back(c);
  }
  return clean;
}

/// Where the ':' behind a scheme stands, or npos.
std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_alpha(text.front())) return std::string_view::npos;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ':') return i;
    if (!is_alnum(c) && c != '+' && c != '-' && c != '.') break;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<Url> Url::parse(std::string_view input, const Url* base) {
  input = trim_control_and_space(input);
  if (input.size() > longest_input) return std::nullopt;
  // Three runs of memchr cost a tenth of a loop that compares.
  const bool dirty = input.find('\n') != input.npos || input.find('\t') != input.npos || input.find('\r') != input.npos;
  std::optional<Url> url(std::in_place);
  const bool taken = dirty ? Parser::run(without_tabs_and_newlines(input), base, *url) : Parser::run(input, base, *url);
  if (!taken) url.reset();
  return url;
}

bool Parser::run(std::string_view input, const Url* base, Url& url) {
  Parser parser(input, base, url);
  // One allocation for nearly every URL: what is added is a final '/', and two bytes for each escape.
  parser.out_.reserve(input.size() + 8 + (base != nullptr ? base->href_.size() : 0));
  const std::size_t length = scheme_length(input);
  if (length == std::string_view::npos) return parser.without_scheme();
  for (const char c : input.substr(0, length)) parser.out_.push_back(to_lower(c));
  url.scheme_kind_ = url::scheme_kind(parser.out_);
  url.scheme_end_ = static_cast<std::uint32_t>(length);
  parser.out_.push_back(':');
  parser.rest_.remove_prefix(length + 1);
  return parser.with_scheme();
}

bool Parser::with_scheme() {
  if (is_file()) {
    if (base_ != nullptr && base_->scheme_kind_ != SchemeKind::file) base_ = nullptr;
    return file();
  }
  if (special()) {
    const bool same_as_base = base_ != nullptr && base_->scheme_kind_ == url_.scheme_kind_;
    if (same_as_base && !rest_.starts_with("//")) return relative();
    while (at_slash()) rest_.remove_prefix(1);
    return authority_and_path();
  }
  if (rest_.starts_with("//")) {
    rest_.remove_prefix(2);
    return authority_and_path();
  }
  url_.path_at_ = here();
  return rest_.starts_with('/') ? path() : opaque_path();
}

bool Parser::without_scheme() {
  if (base_ == nullptr || (base_->opaque_path_ && !rest_.starts_with('#'))) return false;
  take_scheme_of_base();
  if (base_->opaque_path_) {
    url_.opaque_path_ = true;
    take_path_of_base();
    take_query_of_base();
    return query_and_fragment();
  }
  return is_file() ? file() : relative();
}

bool Parser::relative() {
  if (at_slash()) {
    if (rest_.size() > 1 && is_slash(rest_[1])) {
      rest_.remove_prefix(2);
      while (special() && at_slash()) rest_.remove_prefix(1);
      return authority_and_path();
    }
    take_authority_of_base();
    return path();
  }
  take_authority_of_base();
  take_path_of_base();
  if (rest_.empty() || rest_.front() == '#') {
    take_query_of_base();
    return query_and_fragment();
  }
  return rest_.front() == '?' ? query_and_fragment() : relative_path();
}

bool Parser::file() {
  if (at_slash()) return file_slash();
  if (base_ == nullptr) {
    out_.append("//");
    url_.host_at_ = url_.host_end_ = url_.path_at_ = here();
    url_.host_kind_ = HostKind::empty;
    return path();
  }
  take_authority_of_base();
  if (!rest_.empty() && rest_.front() != '?' && rest_.front() != '#' && starts_with_drive_letter(rest_)) return path();
  take_path_of_base();
  if (rest_.empty() || rest_.front() == '#') {
    take_query_of_base();
    return query_and_fragment();
  }
  return rest_.front() == '?' ? query_and_fragment() : relative_path();
}

bool Parser::file_slash() {
  if (rest_.size() > 1 && is_slash(rest_[1])) {
    rest_.remove_prefix(2);
    return file_host();
  }
  if (base_ != nullptr) {
    take_authority_of_base();
    const std::string_view base_path = base_->path();
    if (!starts_with_drive_letter(rest_.substr(1)) && base_path.size() >= 3 && starts_with_drive_letter(base_path.substr(1)) &&
        base_path[2] == ':') {
      out_.append(base_path.substr(0, 3));
    }
  } else {
    out_.append("//");
    url_.host_at_ = url_.host_end_ = url_.path_at_ = here();
    url_.host_kind_ = HostKind::empty;
  }
  return path();
}

bool Parser::file_host() {
  const std::string_view host = rest_.substr(0, rest_.find_first_of("/\\?#"));
  out_.append("//");
  url_.host_at_ = url_.host_end_ = url_.path_at_ = here();
  url_.host_kind_ = HostKind::empty;
  if (host.empty() || (host.size() == 2 && starts_with_drive_letter(host))) return path();
  rest_.remove_prefix(host.size());
  if (!host_and_port(host)) return false;
  if (std::string_view(out_).substr(url_.host_at_) == "localhost") {
    out_.resize(url_.host_at_);
    url_.host_end_ = url_.path_at_ = here();
    url_.host_kind_ = HostKind::empty;
  }
  return path();
}

void Parser::take_scheme_of_base() {
  out_.assign(base_->href_, 0, base_->scheme_end_ + 1);
  url_.scheme_kind_ = base_->scheme_kind_;
  url_.scheme_end_ = base_->scheme_end_;
}

void Parser::take_authority_of_base() {
  // The scheme is the same, so that offsets stay. Without a host there may be "/." before the path, which is not copied.
  const std::size_t end = base_->host_at_ == Url::npos ? base_->scheme_end_ + 1 : base_->path_at_;
  out_.assign(base_->href_, 0, end);
  url_.username_at_ = base_->username_at_;
  url_.username_end_ = base_->username_end_;
  url_.password_end_ = base_->password_end_;
  url_.host_at_ = base_->host_at_;
  url_.host_end_ = base_->host_end_;
  url_.host_kind_ = base_->host_kind_;
  url_.port_ = base_->port_;
  url_.path_at_ = here();
}

void Parser::take_path_of_base() {
  url_.path_at_ = here();
  out_.append(base_->path());
}

void Parser::take_query_of_base() {
  if (!base_->has_query()) return;
  url_.query_at_ = here();
  out_.push_back('?');
  out_.append(base_->query());
}

}  // namespace gannet::url
