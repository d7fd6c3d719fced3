// Content that is not markup: title and textarea (RCDATA), style and its like (RAWTEXT), script, plaintext, CDATA sections.
#include "base/bytes.h"
#include "html/tokenizer.h"

namespace gannet::html {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr bool ends_name(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/' || c == '>';
}

}  // namespace

bool Tokenizer::raw_token() {
  const std::size_t begin = at_;
  switch (content_) {
    case TextKind::plaintext:
      return text(begin, source_.size());
    case TextKind::cdata:
      return cdata(begin);
    default:
      break;
  }
  const std::size_t end = content_ == TextKind::script ? script_end() : raw_text_end();
  if (end > begin) return text(begin, end);
  content_ = TextKind::data;
  token_.begin = static_cast<std::uint32_t>(begin);
  return tag(TokenKind::end_tag);
}

/// True when "</name" of the element that opened this content stands at `at` (13.2.5.11, "appropriate end tag token").
bool Tokenizer::is_appropriate_end(std::size_t at) const {
  const std::size_t after = at + 2 + last_start_.size();
  return !last_start_.empty() && after < source_.size() && source_[at + 1] == '/' &&
         iequals(source_.substr(at + 2, last_start_.size()), last_start_) && ends_name(source_[after]);
}

std::size_t Tokenizer::raw_text_end() const {
  for (std::size_t open = source_.find('<', at_); open != npos; open = source_.find('<', open + 1)) {
    if (is_appropriate_end(open)) return open;
  }
  return source_.size();
}

// Script data states (13.2.5.4, 13.2.5.15 to 13.2.5.31). Inside "<!--" a "<script" hides the next "</script".
std::size_t Tokenizer::script_end() const {
  enum class State { plain, escaped, double_escaped };
  State state = State::plain;
  std::size_t escape_open = 0;  // after the "<!--"
  const auto names_script = [&](std::size_t at) {
    return istarts_with(source_.substr(at), "script") && at + 6 < source_.size() && ends_name(source_[at + 6]);
  };
  for (std::size_t i = source_.find_first_of("<-", at_); i != npos; i = source_.find_first_of("<-", i + 1)) {
    if (source_[i] == '-') {
      // "-->" ends the escape; the dashes of "<!--" itself count, so "<!-->" does too.
      if (state != State::plain && source_.substr(i, 3) == "-->" && i + 2 >= escape_open) state = State::plain;
      continue;
    }
    const std::string_view rest = source_.substr(i);
    if (state == State::plain && rest.starts_with("<!--")) {
      state = State::escaped;
      escape_open = i + 4;
      i += 1;  // go on at the dashes
    } else if (state == State::double_escaped) {
      if (rest.starts_with("</") && names_script(i + 2)) state = State::escaped;
    } else if (is_appropriate_end(i)) {
      return i;
    } else if (state == State::escaped && names_script(i + 1)) {
      state = State::double_escaped;
    }
  }
  return source_.size();
}

bool Tokenizer::cdata(std::size_t begin) {
  const std::size_t close = source_.find("]]>", begin);
  const std::size_t end = close == npos ? source_.size() : close;
  content_ = TextKind::cdata;
  const bool some = text(begin, end);
  content_ = TextKind::data;
  at_ = close == npos ? source_.size() : close + 3;
  return some;
}

}  // namespace gannet::html
