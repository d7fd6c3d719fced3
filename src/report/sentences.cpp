#include "report/sentences.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "report/columns.h"
#include "report/fill.h"
#include "report/readable.h"

namespace gannet::report {
namespace {

constexpr double naming_similarity = 0.5;   // from which a match names the verdict; below it is a resemblance
constexpr std::size_t value_columns = 160;  // a sentence stays a sentence, whatever is put in

/// Values that are host names: a terminal or mail program might make a link of them.
constexpr std::string_view host_values[] = {"host", "target", "via", "actual_host", "author_domain"};

std::string shown(std::string_view text, Audience audience) {
  if (audience == Audience::machine) return utf8::sanitized(text);
  return shortened(defanged(readable(text)), value_columns);
}

std::string shown_value(std::string_view name, std::string_view text, const Texts& texts, Audience audience) {
  const auto words = texts.words.find(name);
  if (words != texts.words.end()) {
    const auto word = words->second.find(text);
    if (word != words->second.end()) return word->second;
  }
  std::string out = shown(text, audience);
  if (audience == Audience::machine) return out;
  const bool is_host = std::find(std::begin(host_values), std::end(host_values), name) != std::end(host_values);
  if (is_host && out.find_first_of("[@/ ") == std::string::npos) out = defanged_host(out);
  return audience == Audience::web ? "\u2068" + out + "\u2069" : out;
}

/// What `template_text` says of the finding, or nothing when it names a value that the finding lacks.
std::optional<std::string> said(std::string_view template_text, const Finding& finding, const Texts& texts, Audience audience) {
  return filled(template_text, [&](std::string_view name) -> std::optional<std::string> {
    const std::string_view text = name == "quote" ? std::string_view(finding.quote) : finding.value(name);
    if (text.empty()) return std::nullopt;
    return shown_value(name, text, texts, audience);
  });
}

std::string where_words(const Place& place, const Texts& texts, Audience audience) {
  const auto found = texts.places.find(place.name);
  std::string where = found != texts.places.end() ? found->second : shown(place.name, audience);
  if (place.part >= 0 && !where.empty()) {
    where += ", " + filled(texts.heading("part"), {{"number", std::to_string(place.part + 1)}});
  }
  return where;
}

/// The id of a sign that has no text stands for its title.
std::string title_of(std::string_view sign, const Texts& texts, Audience audience) {
  const auto text = texts.signs.find(sign);
  return text != texts.signs.end() ? text->second.title : shown(sign, audience);
}

/// Strongest first. What one sign saw in several places is one statement.
std::vector<Statement> statements(const Verdict& verdict, Direction direction, const Texts& texts, Audience audience) {
  std::vector<const Finding*> ordered;
  for (const Finding& finding : verdict.findings) {
    if (finding.direction == direction) ordered.push_back(&finding);
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Finding* a, const Finding* b) { return std::abs(a->points) > std::abs(b->points); });
  std::vector<Statement> out;
  std::unordered_map<std::string_view, std::size_t> by_sign;
  for (const Finding* const finding : ordered) {
    const auto [place, is_new] = by_sign.emplace(finding->sign, out.size());
    if (is_new) {
      out.push_back(statement_of(*finding, texts, audience));
    } else {
      ++out[place->second].alike;
    }
  }
  for (Statement& statement : out) {
    if (statement.alike == 0) continue;
    if (!statement.where.empty()) statement.where += "; ";
    statement.where += filled(texts.heading("alike"), {{"number", std::to_string(statement.alike)}});
  }
  return out;
}

std::vector<Row> message_rows(const Verdict& verdict, const Texts& texts, std::string_view path, Audience audience) {
  const auto row = [&](std::string_view key, std::string_view text) {
    std::string words = shown(text, audience);
    if (words.empty()) words = texts.heading("no-value");
    return Row{std::string(texts.heading(key)), std::move(words)};
  };
  std::vector<Row> rows = {row("author", verdict.summary.author)};
  if (!verdict.summary.recipient.empty()) rows.push_back(row("recipient", verdict.summary.recipient));
  rows.push_back(row("subject", verdict.summary.subject));
  if (!verdict.summary.date.empty()) rows.push_back(row("date", verdict.summary.date));
  // A path is not cut: it is there to be copied.
  if (!path.empty()) rows.push_back({std::string(texts.heading("file")), readable(path)});
  return rows;
}

ThreatLines threat_lines(const Match& match, const Texts& texts, Audience audience) {
  ThreatLines lines;
  lines.title = shown(match.name, audience);
  for (const MatchedTrait& trait : match.traits) lines.traits.push_back({shown(trait.sentence, audience), trait.present});
  const auto present = std::count_if(match.traits.begin(), match.traits.end(), [](const MatchedTrait& t) { return t.present; });
  if (!match.traits.empty()) {
    lines.score =
        filled(texts.heading("traits"), {{"present", std::to_string(present)}, {"all", std::to_string(match.traits.size())}});
  }
  return lines;
}

std::string counterfactual_words(const Verdict& verdict, const Verdict::Counterfactual& without,
                                 const std::vector<Statement>& against, const Texts& texts, Audience audience) {
  const Finding& finding = verdict.findings[without.finding];
  std::optional<std::string> what;
  const auto text = texts.signs.find(finding.sign);
  if (text != texts.signs.end() && !text->second.without.empty()) what = said(text->second.without, finding, texts, audience);
  if (!what) {
    const auto at =
        std::find_if(against.begin(), against.end(), [&](const Statement& s) { return s.finding->sign == finding.sign; });
    what = filled(texts.heading("without-title"),
                  {{"number", std::to_string(at - against.begin() + 1)}, {"title", title_of(finding.sign, texts, audience)}});
  }
  return filled(texts.heading("counterfactual"), {{"what", *what}, {"level", texts.level(without.level).name}});
}

const CategoryText* category_of(const Verdict& verdict, const Texts& texts) {
  const auto found = texts.categories.find(verdict.category);
  return found != texts.categories.end() ? &found->second : nullptr;
}

void add_category(Sentences& out, const Verdict& verdict, const Texts& texts) {
  const CategoryText* category = category_of(verdict, texts);
  if (category == nullptr && verdict.level >= Level::caution) {
    const auto other = texts.categories.find("other");
    if (other != texts.categories.end()) category = &other->second;
  }
  out.advice = texts.level(verdict.level).advice;
  if (category == nullptr || verdict.level == Level::clear) return;
  out.summary = category->summary;
  if (verdict.level == Level::caution) out.summary = filled(texts.heading("summary-perhaps"), {{"summary", out.summary}});
  if (!category->advice_received.empty()) out.advice = category->advice_received;
  out.advice_acted = category->advice_acted;
}

}  // namespace

Statement statement_of(const Finding& finding, const Texts& texts, Audience audience) {
  Statement out;
  out.finding = &finding;
  out.title = title_of(finding.sign, texts, audience);
  const auto text = texts.signs.find(finding.sign);
  std::optional<std::string> sentence;
  if (text != texts.signs.end()) sentence = said(text->second.sentence, finding, texts, audience);
  out.sentence = sentence ? *sentence : out.title + ".";
  out.quote = shown(finding.quote, audience);
  // What the sentence says already is not said twice.
  if (audience != Audience::machine && out.sentence.find(out.quote) != std::string::npos) out.quote.clear();
  out.where = where_words(finding.place, texts, audience);
  return out;
}

std::string name_of_matter(const Verdict& verdict, const Texts& texts, Audience audience) {
  if (verdict.level == Level::clear) return {};
  const bool matched = !verdict.matches.empty() && verdict.matches.front().similarity >= naming_similarity;
  const CategoryText* const category = category_of(verdict, texts);
  std::string name = category != nullptr ? category->name : std::string();
  if (matched && verdict.level != Level::unwanted) name = shown(verdict.matches.front().name, audience);
  if (name.empty() || verdict.level != Level::caution) return name;
  return filled(texts.heading("what-perhaps"), {{"what", name}});
}

std::string probability_words(double probability, const Texts& texts) {
  const double bounded = std::isfinite(probability) ? std::clamp(probability, 0.0, 1.0) : 0.0;
  const long rounded = std::lround(bounded * 100);
  if (rounded >= 100) return std::string(texts.heading("probability-high"));
  if (rounded <= 0) return std::string(texts.heading("probability-low"));
  return filled(texts.heading("probability"), {{"number", std::to_string(rounded)}});
}

std::string not_checked_words(std::string_view key, const Texts& texts) {
  const auto found = texts.not_checked.find(key);
  return found != texts.not_checked.end() ? found->second : defanged(readable(key));
}

Sentences sentences_of(const Verdict& verdict, const Texts& texts, std::string_view path, Audience audience) {
  Sentences out;
  const LevelText& level = texts.level(verdict.level);
  out.level = level.name;
  out.lead = level.lead;
  out.what = name_of_matter(verdict, texts, audience);
  out.probability = probability_words(verdict.probability, texts);
  add_category(out, verdict, texts);
  out.message = message_rows(verdict, texts, path, audience);
  out.against = statements(verdict, Direction::against, texts, audience);
  out.in_favour = statements(verdict, Direction::in_favour, texts, audience);
  for (const Match& match : verdict.matches) {
    if (match.similarity >= naming_similarity) out.threats.push_back(threat_lines(match, texts, audience));
  }
  for (const Verdict::Counterfactual& without : verdict.counterfactuals) {
    if (without.finding >= verdict.findings.size()) continue;
    out.counterfactuals.push_back(counterfactual_words(verdict, without, out.against, texts, audience));
  }
  for (const std::string& key : verdict.not_checked) out.not_checked.push_back(not_checked_words(key, texts));
  return out;
}

}  // namespace gannet::report
