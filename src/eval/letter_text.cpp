// Changing the words of a letter without touching what carries them.
#include <algorithm>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/markup.h"
#include "eval/letter.h"
#include "html/tokenizer.h"

namespace gannet::eval {
namespace {

/// What the text behind a start tag is, as the tree builder of the standard has it (HTML 13.2.6.2).
html::TextKind kind_behind(std::string_view element) {
  if (element == "script") return html::TextKind::script;
  for (const std::string_view raw : {"style", "xmp", "iframe", "noembed", "noframes"}) {
    if (element == raw) return html::TextKind::rawtext;
  }
  return element == "title" || element == "textarea" ? html::TextKind::rcdata : html::TextKind::data;
}

/// "https://a.example/b", "www.a.example", "anna@b.example", "b.example".
bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos) return true;
  for (std::size_t at = 0; (at = word.find('.', at)) != std::string_view::npos; ++at) {
    if (at > 0 && at + 1 < word.size() && is_alnum(word[at - 1]) && is_alnum(word[at + 1])) return true;
  }
  return false;
}

}  // namespace

std::string with_changed_text(std::string_view source, const TextChange& change) {
  Arena arena;
  html::Tokenizer tokenizer(source, arena);
  std::string out;
  while (true) {
    const html::Token& token = tokenizer.next();
    if (token.kind == html::TokenKind::end) break;
    if (token.kind == html::TokenKind::text && token.text_kind == html::TextKind::data) {
      out += escaped_markup(change(html::decode_text(token.raw, token.text_kind, arena)));
    } else {
      out += source.substr(token.begin, token.end - token.begin);
    }
    if (token.kind != html::TokenKind::start_tag) continue;
    const std::string name(token.name);
    if (const html::TextKind kind = kind_behind(name); kind != html::TextKind::data) {
      tokenizer.set_content(kind, arena.store(name));
    }
  }
  return out;
}

std::string with_changed_words(std::string_view text, const TextChange& change) {
  std::string out;
  while (!text.empty()) {
    const auto word_end = std::find_if(text.begin(), text.end(), is_space);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(word_end - text.begin()));
    if (!word.empty()) out += is_address(word) ? std::string(word) : change(word);
    text.remove_prefix(word.size());
    const auto space_end = std::find_if_not(text.begin(), text.end(), is_space);
    const auto spaces = static_cast<std::size_t>(space_end - text.begin());
    out += text.substr(0, spaces);
    text.remove_prefix(spaces);
  }
  return out;
}

}  // namespace gannet::eval
