// Comments and doctypes (WHATWG HTML 13.2.5.41 to 13.2.5.68).
#include "base/bytes.h"
#include "html/tokenizer.h"

namespace gannet::html {
namespace {
constexpr std::size_t npos = std::string_view::npos;
}

bool Tokenizer::markup_declaration() {
  const std::size_t begin = at_ + 2;
  const std::string_view rest = source_.substr(begin);
  if (rest.starts_with("--")) return comment(begin + 2);
  if (istarts_with(rest, "doctype")) return doctype(begin + 7);
  if (foreign_ && rest.starts_with("[CDATA[")) return cdata(begin + 7);
  return bogus_comment(begin);
}

bool Tokenizer::bogus_comment(std::size_t begin) {
  const std::size_t close = source_.find('>', begin);
  const std::size_t end = close == npos ? source_.size() : close;
  token_.kind = TokenKind::comment;
  token_.raw = source_.substr(begin, end - begin);
  at_ = close == npos ? end : close + 1;
  token_.end = static_cast<std::uint32_t>(at_);
  return true;
}

bool Tokenizer::comment(std::size_t begin) {
  const std::string_view rest = source_.substr(begin);
  token_.kind = TokenKind::comment;
  const auto finish = [&](std::size_t end, std::size_t after) {
    token_.raw = source_.substr(begin, end - begin);
    at_ = after;
    token_.end = static_cast<std::uint32_t>(at_);
    return true;
  };
  if (rest.starts_with(">")) return finish(begin, begin + 1);
  if (rest.starts_with("->")) return finish(begin, begin + 2);
  for (std::size_t dashes = source_.find("--", begin); dashes != npos; dashes = source_.find("--", dashes + 1)) {
    const std::string_view after = source_.substr(dashes + 2);
    if (after.starts_with(">")) return finish(dashes, dashes + 3);
    if (after.starts_with("!>")) return finish(dashes, dashes + 4);
  }
  // At the end of the source the dashes that could have closed the comment are not part of it.
  std::size_t end = source_.size();
  for (const std::string_view half : {std::string_view("--!"), std::string_view("--"), std::string_view("-")}) {
    if (rest.ends_with(half)) {
      end -= half.size();
      break;
    }
  }
  return finish(end, source_.size());
}

bool Tokenizer::doctype(std::size_t begin) {
  token_.kind = TokenKind::doctype;
  token_.force_quirks = false;
  token_.name = {};
  token_.public_id = token_.system_id = std::nullopt;
  at_ = skip_space(begin);
  const std::size_t name = at_;
  while (at_ < source_.size() && source_[at_] != '>' && skip_space(at_) == at_) ++at_;
  token_.name = lowered(source_.substr(name, at_ - name));
  if (at_ == name) token_.force_quirks = true;
  at_ = skip_space(at_);
  if (at_ >= source_.size()) {
    token_.force_quirks = true;
  } else if (source_[at_] == '>') {
    ++at_;
  } else {
    doctype_ids();
  }
  token_.end = static_cast<std::uint32_t>(at_);
  return true;
}

// After doctype name state (13.2.5.57): PUBLIC "..." "..." or SYSTEM "...".
void Tokenizer::doctype_ids() {
  const std::string_view keyword = source_.substr(at_, 6);
  const bool is_public = iequals(keyword, "public");
  if (!is_public && !iequals(keyword, "system")) {
    token_.force_quirks = true;
    return doctype_bogus();
  }
  at_ = skip_space(at_ + 6);
  if (is_public) {
    if (!doctype_id(token_.public_id)) return;
    at_ = skip_space(at_);
    if (at_ < source_.size() && source_[at_] == '>') {
      ++at_;
      return;
    }
  }
  if (!doctype_id(token_.system_id)) return;
  at_ = skip_space(at_);
  if (at_ >= source_.size()) token_.force_quirks = true;
  doctype_bogus();
}

// Reads a quoted identifier. False when the doctype ended here.
bool Tokenizer::doctype_id(std::optional<std::string_view>& id) {
  if (at_ >= source_.size()) {
    token_.force_quirks = true;
    return false;
  }
  const char quote = source_[at_];
  if (quote != '"' && quote != '\'') {
    token_.force_quirks = true;
    doctype_bogus();
    return false;
  }
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  while (end < source_.size() && source_[end] != quote && source_[end] != '>') ++end;
  id = decode_plain(source_.substr(begin, end - begin), arena_);
  at_ = end < source_.size() ? end + 1 : end;
  if (end < source_.size() && source_[end] == quote) return true;
  token_.force_quirks = true;
  return false;
}

void Tokenizer::doctype_bogus() {
  const std::size_t close = source_.find('>', at_);
  at_ = close == npos ? source_.size() : close + 1;
}

}  // namespace gannet::html
