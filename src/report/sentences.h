// A verdict put into words. Every renderer takes its sentences from here and only lays them out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/verdict.h"
#include "report/texts.h"

namespace gannet::report {

/// Who reads the words.
enum class Audience {
  screen,   // a person: text of the message is made readable() and links are defanged
  web,      // the same, and each value is isolated (U+2068, U+2069) so that right-to-left text cannot reorder the sentence
  machine,  // values as they are, in valid UTF-8
};

struct Statement {
  const Finding* finding = nullptr;
  std::string title;
  std::string sentence;
  std::string quote;      // empty when the sentence holds it already
  std::string where;      // "in the subject"
  std::size_t alike = 0;  // further findings of the same sign
};

struct TraitLine {
  std::string sentence;
  bool present = false;
};

struct ThreatLines {
  std::string title;  // "Mail Server Upgrade"
  std::string score;  // "6 of its 7 traits are here"
  std::vector<TraitLine> traits;
};

struct Row {
  std::string label;
  std::string text;
};

struct Sentences {
  std::string level;
  std::string what;         // name of the threat, else of the category, else empty
  std::string probability;  // "about 97 in 100"
  std::string lead;
  std::string summary;               // of the category
  std::vector<Row> message;          // what it says of itself
  std::vector<Statement> against;    // strongest first, one a sign
  std::vector<Statement> in_favour;  // the same
  std::vector<ThreatLines> threats;  // those that are similar enough to be named
  std::vector<std::string> counterfactuals;
  std::vector<std::string> advice;
  std::vector<std::string> advice_acted;
  std::vector<std::string> not_checked;
};

constexpr std::size_t shown_findings = 8;  // to a person; the JSON report has all

/// `verdict` must outlive the result.
Sentences sentences_of(const Verdict& verdict, const Texts& texts, std::string_view path, Audience audience);

/// One finding in words.
Statement statement_of(const Finding& finding, const Texts& texts, Audience audience);

/// What a verdict is called: the best threat's name, else the category's, else nothing.
std::string name_of_matter(const Verdict& verdict, const Texts& texts, Audience audience);

std::string probability_words(double probability, const Texts& texts);
/// Why a check was not made, for a key of [not_checked]; the key itself when it has no text.
std::string not_checked_words(std::string_view key, const Texts& texts);

}  // namespace gannet::report
