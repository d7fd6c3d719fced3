// Header fields for mail servers: ASCII, folded, and nothing of the message in them but what this program itself named.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/base64.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "report/forms.h"
#include "report/readable.h"

namespace gannet::report {
namespace {

constexpr std::size_t line_length = 76;        // RFC 2047 2; below RFC 5322's 78
constexpr std::size_t longest_token = 54;      // so that a line with the field's name and one token fits
constexpr std::size_t encoded_word_text = 42;  // bytes of text in one encoded-word: 56 of base64 and 12 around them

/// An id as it may stand in a header field: ids are ours, yet a threat folder or knowledge file may be anyone's.
std::string token(std::string_view id) {
  std::string out;
  for (const char c : id.substr(0, longest_token)) out += is_alnum(c) || c == '.' || c == '-' || c == '_' ? c : '_';
  return out.empty() ? "-" : out;
}

/// A comment (RFC 5322 3.2.2), its text as RFC 2047 encoded-words where it is not ASCII.
std::vector<std::string> comment(std::string_view text) {
  const std::string clean = readable(text);
  std::vector<std::string> words;
  if (std::all_of(clean.begin(), clean.end(), is_ascii)) {
    std::string_view rest = clean;
    while (!rest.empty()) {
      std::string word;
      for (const char c : next_field(rest, ' ').substr(0, line_length - 8)) word += c == '(' || c == ')' || c == '\\' ? '_' : c;
      if (word.starts_with("=?")) word[0] = '_';  // else it would be read as an encoded-word
      words.push_back(std::move(word));
    }
  } else {
    for (std::string_view rest = clean; !rest.empty();) {
      const std::string_view piece = utf8::prefix(rest, encoded_word_text);
      words.push_back("=?utf-8?b?" + base64::encode(piece) + "?=");
      rest.remove_prefix(piece.size());
    }
  }
  if (words.empty()) return words;
  words.front().insert(0, "(");
  words.back() += ')';
  return words;
}

/// "Name: word word", folded before a word that would pass the line's end.
std::string field(std::string_view name, const std::vector<std::string>& words) {
  std::string out(name);
  out += ':';
  std::size_t column = out.size();
  for (const std::string& word : words) {
    if (column + 1 + word.size() > line_length && column > name.size() + 1) {
      out += '\n';
      column = 0;
    }
    out += ' ';
    out += word;
    column += 1 + word.size();
  }
  out += '\n';
  return out;
}

std::string parameter(const char* name, double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%s=%.2f", name, std::isfinite(value) ? value : 0.0);
  return text;
}

void separate(std::vector<std::string>& words, char separator) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) words[i] += separator;
}

std::string verdict_field(const Verdict& verdict) {
  std::vector<std::string> words = {std::string(key_of(verdict.level)), parameter("probability", verdict.probability)};
  if (!verdict.category.empty()) words.push_back("category=" + token(verdict.category));
  separate(words, ';');
  return field("X-Gannet-Verdict", words);
}

std::string threat_field(const Match& match) {
  const auto present = std::count_if(match.traits.begin(), match.traits.end(), [](const MatchedTrait& t) { return t.present; });
  std::vector<std::string> words = {token(match.threat), parameter("similarity", match.similarity),
                                    "traits=" + std::to_string(present) + "/" + std::to_string(match.traits.size())};
  separate(words, ';');
  for (std::string& word : comment(match.name)) words.push_back(std::move(word));
  return field("X-Gannet-Threat", words);
}

std::string findings_field(const Verdict& verdict) {
  std::vector<std::string> words;
  for (const Finding& finding : verdict.findings) {
    words.push_back((finding.direction == Direction::in_favour ? "+" : "") + token(finding.sign));
  }
  separate(words, ',');
  return field("X-Gannet-Findings", words);
}

}  // namespace

std::string as_headers(const Subject& subject) {
  std::string out = verdict_field(subject.verdict);
  for (const Match& match : subject.verdict.matches) out += threat_field(match);
  if (!subject.verdict.findings.empty()) out += findings_field(subject.verdict);
  return out;
}

}  // namespace gannet::report
