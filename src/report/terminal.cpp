// The report for a person at a terminal.
#include <algorithm>

#include "report/columns.h"
#include "report/fill.h"
#include "report/forms.h"
#include "report/paint.h"
#include "report/sentences.h"

namespace gannet::report {
namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t most_width = 100;  // longer lines are hard to read

class Page {
 public:
  Page(const Style& style, const Texts& texts)
      : paint(style.colour), texts_(texts), width_(std::clamp(style.width, least_width, most_width)) {}

  /// `text` behind `first`, further lines under it; `first` and `rest` take `indent` columns.
  void block(std::string_view text, std::string_view first, std::size_t indent,
             std::string (Paint::*look)(std::string_view) const = nullptr) {
    const std::string pad(indent, ' ');
    bool is_first = true;
    for (const std::string& line : wrapped(text, width_ - indent)) {
      out_ += is_first ? std::string(first) : pad;
      out_ += look != nullptr ? (paint.*look)(line) : line;
      out_ += '\n';
      is_first = false;
    }
  }
  void plain(std::string_view text, std::size_t indent = 0) { block(text, std::string(indent, ' '), indent); }
  void heading(std::string_view key) { heading_text(texts_.heading(key)); }
  void heading_text(std::string_view text) {
    gap();
    block(text, "", 0, &Paint::bold);
  }
  void items(std::string_view key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading(key);
    for (const std::string& line : lines) block(line, "  - ", 4);
  }
  void gap() { out_ += '\n'; }
  void raw(std::string_view text) { out_ += text; }
  std::string_view heading_of(std::string_view key) const { return texts_.heading(key); }
  std::string take() { return std::move(out_); }

  const Paint paint;

 private:
  const Texts& texts_;
  std::size_t width_;
  std::string out_;
};

void verdict_lines(Page& page, const Sentences& words, Level level) {
  page.raw(page.paint.badge(level, words.level));
  if (!words.what.empty()) page.raw("  " + page.paint.bold(words.what));
  page.gap();
  page.plain(words.probability);
  page.gap();
  page.plain(words.lead);
  if (!words.summary.empty()) page.plain(words.summary);
}

void message_lines(Page& page, const Sentences& words) {
  page.gap();
  std::size_t label_width = 0;
  for (const Row& row : words.message) label_width = std::max(label_width, columns(row.label));
  for (const Row& row : words.message) {
    const std::string pad(label_width - columns(row.label) + 2, ' ');
    page.block(row.text, "  " + page.paint.faint(row.label) + pad, label_width + 4);
  }
}

void statement_lines(Page& page, const Statement& statement, std::string_view first, std::size_t indent) {
  page.block(statement.sentence, first, indent);
  const std::string pad(indent, ' ');
  if (!statement.quote.empty()) page.block("“" + statement.quote + "”", pad + "  ", indent + 2, &Paint::marked);
  if (!statement.where.empty()) page.block(statement.where, pad + "  ", indent + 2, &Paint::faint);
}

void findings_against(Page& page, const Sentences& words) {
  if (words.against.empty()) return;
  page.heading("findings");
  const std::size_t shown = std::min(words.against.size(), shown_findings);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string number = std::to_string(i + 1) + ". ";
    statement_lines(page, words.against[i], "  " + number, number.size() + 2);
  }
  if (words.against.size() > shown) {
    page.plain(filled(page.heading_of("more"), {{"number", std::to_string(words.against.size() - shown)}}), 2);
  }
}

void findings_in_favour(Page& page, const Sentences& words) {
  if (words.in_favour.empty()) return;
  page.heading("in-favour");
  const std::size_t shown = std::min(words.in_favour.size(), shown_findings);
  for (std::size_t i = 0; i < shown; ++i) statement_lines(page, words.in_favour[i], "  + ", 4);
}

void threat_lines(Page& page, const Sentences& words) {
  if (words.threats.empty()) return;
  const ThreatLines& threat = words.threats.front();
  page.heading_text(filled(page.heading_of("threat"), {{"name", threat.title}}));
  if (!threat.score.empty()) page.plain(threat.score, 2);
  for (const TraitLine& trait : threat.traits) {
    const std::string_view mark = page.heading_of(trait.present ? "present" : "absent");
    const std::string painted = trait.present ? page.paint.bad(mark) : page.paint.faint(mark);
    page.block(trait.sentence, "  " + painted + " ", columns(mark) + 3);
  }
}

}  // namespace

std::string as_terminal(const Subject& subject, const Style& style) {
  const Sentences words = sentences_of(subject.verdict, subject.texts, subject.path, Audience::screen);
  Page page(style, subject.texts);
  verdict_lines(page, words, subject.verdict.level);
  message_lines(page, words);
  findings_against(page, words);
  findings_in_favour(page, words);
  threat_lines(page, words);
  if (!words.counterfactuals.empty()) {
    page.gap();
    for (const std::string& line : words.counterfactuals) page.plain(line);
  }
  page.items("advice", words.advice);
  page.items("advice-acted", words.advice_acted);
  page.items("not-checked", words.not_checked);
  return page.take();
}

}  // namespace gannet::report
