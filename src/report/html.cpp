// One self-contained HTML file: no script, nothing loaded from elsewhere, no link that leads out.
#include <algorithm>

#include "base/markup.h"
#include "report/fill.h"
#include "report/forms.h"
#include "report/sentences.h"

namespace gannet::report {
namespace {

std::string element(std::string_view name, std::string_view text, std::string_view css_class = {}) {
  std::string out = "<" + std::string(name);
  if (!css_class.empty()) out += " class=\"" + std::string(css_class) + "\"";
  return out + ">" + escaped_markup(text) + "</" + std::string(name) + ">\n";
}

std::string section(std::string_view heading, std::string_view inner) {
  return "<section>\n" + element("h2", heading) + std::string(inner) + "</section>\n";
}

std::string list(std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string inner = "<ul>\n";
  for (const std::string& line : lines) inner += element("li", line);
  return section(heading, inner + "</ul>\n");
}

std::string head(const Sentences& words, const Texts& texts, std::string_view style_sheet) {
  const std::string title = filled(texts.heading("title"), {{"level", words.level}, {"what", words.what}});
  return "<!DOCTYPE html>\n<html lang=\"" + escaped_markup(texts.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         // Should anything slip through, the browser still loads and runs nothing.
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
         element("title", title) + "<style>\n" + std::string(style_sheet) + "</style>\n</head>\n";
}

std::string verdict_part(const Sentences& words, Level level) {
  std::string out = "<header class=\"" + std::string(key_of(level)) + "\">\n<h1>" + element("span", words.level, "level");
  if (!words.what.empty()) out += element("span", words.what, "what");
  out += "</h1>\n" + element("p", words.probability, "probability") + element("p", words.lead, "lead");
  if (!words.summary.empty()) out += element("p", words.summary);
  return out + "</header>\n";
}

std::string message_part(const Sentences& words) {
  std::string out = "<dl class=\"message\">\n";
  for (const Row& row : words.message)
    out += element("dt", row.label) + "<dd><bdi>" + escaped_markup(row.text) + "</bdi></dd>\n";
  return out + "</dl>\n";
}

std::string statement_part(const Statement& statement) {
  std::string out = "<li>\n" + element("p", statement.sentence);
  if (!statement.quote.empty()) out += "<blockquote><bdi>" + escaped_markup(statement.quote) + "</bdi></blockquote>\n";
  if (!statement.where.empty()) out += element("p", statement.where, "where");
  return out + "</li>\n";
}

std::string findings_part(const std::vector<Statement>& statements, std::string_view heading, std::string_view tag,
                          const Texts& texts) {
  if (statements.empty()) return {};
  const std::size_t shown = std::min(statements.size(), shown_findings);
  std::string inner = "<" + std::string(tag) + " class=\"findings\">\n";
  for (std::size_t i = 0; i < shown; ++i) inner += statement_part(statements[i]);
  inner += "</" + std::string(tag) + ">\n";
  if (statements.size() > shown) {
    inner += element("p", filled(texts.heading("more"), {{"number", std::to_string(statements.size() - shown)}}), "where");
  }
  return section(heading, inner);
}

std::string threat_part(const Sentences& words, const Texts& texts) {
  if (words.threats.empty()) return {};
  const ThreatLines& threat = words.threats.front();
  std::string inner;
  if (!threat.score.empty()) inner += element("p", threat.score);
  inner += "<ul class=\"traits\">\n";
  for (const TraitLine& trait : threat.traits) {
    inner += "<li class=\"" + std::string(trait.present ? "present" : "absent") + "\">" +
             element("span", texts.heading(trait.present ? "present" : "absent"), "mark") + escaped_markup(trait.sentence) +
             "</li>\n";
  }
  return section(filled(texts.heading("threat"), {{"name", threat.title}}), inner + "</ul>\n");
}

}  // namespace

std::string as_html(const Subject& subject, std::string_view style_sheet) {
  const Texts& texts = subject.texts;
  const Sentences words = sentences_of(subject.verdict, texts, subject.path, Audience::web);
  std::string out = head(words, texts, style_sheet) + "<body>\n<main>\n";
  out += verdict_part(words, subject.verdict.level) + message_part(words);
  out += list(texts.heading("advice"), words.advice) + list(texts.heading("advice-acted"), words.advice_acted);
  out += findings_part(words.against, texts.heading("findings"), "ol", texts);
  out += findings_part(words.in_favour, texts.heading("in-favour"), "ul", texts);
  out += threat_part(words, texts);
  for (const std::string& line : words.counterfactuals) out += element("p", line, "counterfactual");
  out += list(texts.heading("not-checked"), words.not_checked);
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace gannet::report
