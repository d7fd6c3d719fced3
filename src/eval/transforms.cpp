#include "eval/transforms.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "eval/brand_names.h"
#include "eval/link_hosts.h"

namespace gannet::eval {
namespace {

std::string paragraph(std::string_view text) {
  return "<p>" + escaped_markup(text) + "</p>\n";
}

/// Before the end of the body, where there is one.
void add_at_end(std::string& html, const std::string& markup) {
  const std::string lower = to_lower(html);
  const std::size_t end = lower.rfind("</body");
  html.insert(end == std::string::npos ? html.size() : end, markup);
}

/// Behind the start tag of the body, where there is one.
void add_at_start(std::string& html, const std::string& markup) {
  const std::size_t body = ifind(html, "<body");
  const std::size_t end = body == std::string::npos ? body : html.find('>', body);
  html.insert(end == std::string::npos ? 0 : end + 1, markup);
}

/// A letter without HTML gets it, so that markup can be added.
void need_html(Letter& letter) {
  if (letter.html.empty()) letter.html = "<html><body><pre>" + escaped_markup(letter.plain) + "</pre></body></html>\n";
}

void change_text(Letter& letter, const TextChange& change) {
  letter.set_subject(change(letter.subject()));
  letter.plain = change(letter.plain);
  letter.html = with_changed_text(letter.html, change);
}

void repacked(Letter&, const TransformContext&) {}

void visible_padding(Letter& letter, const TransformContext& context) {
  for (const std::string& text : context.data.texts(context.language).innocent) {
    if (!letter.plain.empty()) letter.plain += "\n\n" + text + "\n";
    if (!letter.html.empty()) add_at_end(letter.html, paragraph(text));
  }
}

void hidden_padding(Letter& letter, const TransformContext& context) {
  need_html(letter);
  std::string hidden;
  for (const std::string& text : context.data.texts(context.language).innocent) hidden += paragraph(text);
  add_at_end(letter.html, "<div style=\"display:none\">" + hidden + "</div>\n");
}

/// The first letter of a word that has a look-alike: one foreign letter a word is enough to make it another word.
std::string with_foreign_letter(std::string_view word, const TransformData& data) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = utf8::decode(word, at).length;
    const auto found = data.letters.find(word.substr(at, size));
    if (found != data.letters.end()) {
      return std::string(word.substr(0, at)) + found->second + std::string(word.substr(at + size));
    }
    at += size;
  }
  return std::string(word);
}

void homoglyphs(Letter& letter, const TransformContext& context) {
  change_text(letter, [&](std::string_view text) {
    return with_changed_words(text, [&](std::string_view word) { return with_foreign_letter(word, context.data); });
  });
}

/// An invisible space in the middle of each word of some length.
std::string split_word(std::string_view word) {
  constexpr std::size_t shortest = 4;
  constexpr std::string_view zero_width_space = "\u200B";
  if (word.size() < shortest) return std::string(word);
  const std::size_t middle = utf8::prefix(word, word.size() / 2).size();
  return std::string(word.substr(0, middle)) + std::string(zero_width_space) + std::string(word.substr(middle));
}

void zero_width(Letter& letter, const TransformContext&) {
  change_text(letter, [](std::string_view text) { return with_changed_words(text, split_word); });
}

/// One picture that "says" it all to those who see it; here its alternative text does.
void image_alt(Letter& letter, const TransformContext&) {
  constexpr std::size_t most = 2000;
  const Seen seen = seen_of(letter);
  const std::string text = escaped_markup(trim(utf8::prefix(seen.text, most)));
  std::string picture = "<img src=\"cid:picture\" width=\"600\" height=\"800\" alt=\"" + text + "\">";
  if (!seen.links.empty()) picture = "<a href=\"" + escaped_markup(seen.links.front()) + "\">" + picture + "</a>";
  letter.plain.clear();
  letter.html = "<html><body>" + picture + "</body></html>\n";
  letter.files.push_back({"image/png", "picture.png", "inline", "picture", "\x89PNG\r\n\x1a\n"});
}

void attachment_name(Letter& letter, const TransformContext& context) {
  constexpr std::size_t most = 200;
  const Seen seen = seen_of(letter);
  std::string name;
  for (const char c : utf8::prefix(trim(seen.text), most)) name += is_space(c) || c == '/' || c == '\\' ? ' ' : c;
  letter.html.clear();
  letter.plain = context.data.texts(context.language).see_attached + "\n";
  if (!seen.links.empty()) letter.plain += "\n" + seen.links.front() + "\n";
  letter.files.push_back({"application/pdf", name + ".pdf", "attachment", "", "%PDF-1.4\n%%EOF\n"});
}

void newsletter(Letter& letter, const TransformContext& context) {
  const FillerTexts& texts = context.data.texts(context.language);
  need_html(letter);
  const std::string host = context.data.domains.front();
  std::string above = "<table width=\"600\" align=\"center\">\n", below = above;
  for (std::size_t i = 0; i < texts.newsletter.size(); ++i) {
    (i == 0 ? above : below) += "<tr><td>" + paragraph(texts.newsletter[i]) + "</td></tr>\n";
  }
  const std::string leave =
      "<tr><td><a href=\"https://" + host + "/leave\">" + escaped_markup(texts.unsubscribe) + "</a></td></tr>\n";
  add_at_start(letter.html, above + "</table>\n");
  add_at_end(letter.html, below + leave + "</table>\n");
  if (!letter.plain.empty()) {
    letter.plain = texts.newsletter.front() + "\n\n" + letter.plain;
    for (std::size_t i = 1; i < texts.newsletter.size(); ++i) letter.plain += "\n\n" + texts.newsletter[i];
    letter.plain += "\n\n" + texts.unsubscribe + ": https://" + host + "/leave\n";
  }
  letter.fields.push_back({"List-Unsubscribe", "<https://" + host + "/leave>"});
}

void other_brand(Letter& letter, const TransformContext& context) {
  const TextChange change = [&](std::string_view text) { return with_other_brands(text, context.data); };
  change_text(letter, change);
  if (const std::string name = letter.author_name(); !name.empty()) letter.set_author_name(change(name));
}

void other_domains(Letter& letter, const TransformContext& context) {
  letter.plain = with_other_hosts(letter.plain, context.data.domains);
  letter.html = with_other_hosts(letter.html, context.data.domains);
}

constexpr Transform table[] = {
    {"repacked", repacked},
    {"visible-padding", visible_padding},
    {"hidden-padding", hidden_padding},
    {"homoglyphs", homoglyphs},
    {"zero-width", zero_width},
    {"image-alt", image_alt},
    {"attachment-name", attachment_name},
    {"newsletter", newsletter},
    {"other-brand", other_brand},
    {"other-domains", other_domains},
};

}  // namespace

std::span<const Transform> transforms() {
  return table;
}

std::string transformed(std::string_view message, const Transform& transform, const TransformContext& context) {
  Letter letter = read_letter(message);
  transform.change(letter, context);
  return write_letter(letter);
}

}  // namespace gannet::eval
