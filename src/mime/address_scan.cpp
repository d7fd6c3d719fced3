#include "mime/address_scan.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::mime {
namespace {
constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_word = 1000;  // of an encoded word; RFC 2047 allows 75
constexpr int most_open_comments = 8;       // after so many that never close, parentheses are text
}  // namespace

std::size_t NestedScan::quoted_end(std::size_t at) {
  if (at >= no_quote_from_) return npos;
  for (std::size_t i = at + 1; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '"') {
      return i + 1;
    }
  }
  no_quote_from_ = at;
  return npos;
}

std::size_t NestedScan::comment_end(std::size_t at) {
  if (open_comments_ >= most_open_comments) return npos;
  std::size_t depth = 0;
  for (std::size_t i = at; i < text_.size(); ++i) {
    const char c = text_[i];
    if (c == '\\') {
      ++i;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return i + 1;
    }
  }
  ++open_comments_;
  return npos;
}

std::size_t NestedScan::word_end(std::size_t at) {
  const std::string_view rest = text_.substr(at, longest_word);
  if (!rest.starts_with("=?")) return npos;
  const std::size_t charset_end = rest.find('?', 2);
  if (charset_end == npos || charset_end == 2 || charset_end + 3 > rest.size()) return npos;
  const char encoding = to_lower(rest[charset_end + 1]);
  if ((encoding != 'q' && encoding != 'b') || rest[charset_end + 2] != '?') return npos;
  const std::size_t payload = at + charset_end + 3;
  if (next_word_end_ < payload) next_word_end_ = std::min(text_.find("?=", payload), text_.size());
  const std::size_t end = next_word_end_ - at;
  if (next_word_end_ >= text_.size() || end >= longest_word || rest.substr(0, end).find_first_of("\"\r\n") != npos) return npos;
  if (rest.substr(0, charset_end).find(' ') != npos) return npos;
  return at + end + 2;
}

std::size_t NestedScan::item_end(std::size_t at) {
  switch (text_[at]) {
    case '"':
      return quoted_end(at);
    case '(':
      return comment_end(at);
    case '=':
      return word_end(at);
    default:
      return npos;
  }
}

void append_unescaped(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out.push_back(text[i]);
  }
}

std::string without_comments(std::string_view text) {
  NestedScan scan(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == '(' ? scan.comment_end(i) : npos;
    if (end == npos) {
      out.push_back(text[i++]);
    } else {
      out.push_back(' ');
      i = end;
    }
  }
  return out;
}

}  // namespace gannet::mime
