// One object, one line: docs/report.schema.json.
#include <boost/json.hpp>

#include <cmath>

#include "base/utf8.h"
#include "report/forms.h"
#include "report/readable.h"
#include "report/sentences.h"

namespace gannet::report {
namespace {

namespace json = boost::json;

json::string text(std::string_view bytes) {
  return json::string(utf8::sanitized(bytes));
}
/// JSON has no infinities.
double number(double value) {
  return std::isfinite(value) ? value : 0;
}

json::object place_of(const Place& place) {
  return {{"name", text(place.name)}, {"part", place.part}, {"begin", place.begin}, {"end", place.end}};
}

json::object finding_of(const Finding& finding, const Texts& texts) {
  const Statement words = statement_of(finding, texts, Audience::machine);
  json::object values;
  for (const NamedValue& value : finding.values) values.emplace(utf8::sanitized(value.name), text(value.text));
  return {{"sign", text(finding.sign)},   {"direction", finding.direction == Direction::against ? "against" : "in_favour"},
          {"title", text(words.title)},   {"sentence", text(words.sentence)},
          {"quote", text(finding.quote)}, {"place", place_of(finding.place)},
          {"values", std::move(values)},  {"points", number(finding.points)}};
}

json::object threat_of(const Match& match) {
  json::array traits;
  for (const MatchedTrait& trait : match.traits) {
    traits.push_back(json::object{{"sentence", text(trait.sentence)}, {"present", trait.present}});
  }
  return {{"id", text(match.threat)},
          {"name", text(match.name)},
          {"category", text(match.category)},
          {"similarity", number(match.similarity)},
          {"traits", std::move(traits)}};
}

json::array findings_of(const Subject& subject) {
  json::array out;
  for (const Finding& finding : subject.verdict.findings) out.push_back(finding_of(finding, subject.texts));
  return out;
}

json::array threats_of(const Verdict& verdict) {
  json::array out;
  for (const Match& match : verdict.matches) out.push_back(threat_of(match));
  return out;
}

json::array not_checked_of(const Subject& subject) {
  json::array out;
  for (const std::string& key : subject.verdict.not_checked) {
    out.push_back(json::object{{"id", text(key)}, {"sentence", text(not_checked_words(key, subject.texts))}});
  }
  return out;
}

json::array counterfactuals_of(const Verdict& verdict) {
  json::array out;
  for (const Verdict::Counterfactual& without : verdict.counterfactuals) {
    if (without.finding >= verdict.findings.size()) continue;
    out.push_back(json::object{{"finding", without.finding},
                               {"sign", text(verdict.findings[without.finding].sign)},
                               {"verdict", json::string(key_of(without.level))}});
  }
  return out;
}

json::object identity_of(const Identity& identity) {
  json::array claims;
  for (const ClaimedIdentity& claim : identity.claims) {
    json::array places;
    for (const std::string& place : claim.places) places.push_back(text(place));
    claims.push_back(json::object{{"kind", text(claim.kind)},
                                  {"name", text(claim.name)},
                                  {"organisation", text(claim.organisation)},
                                  {"confidence", number(claim.confidence)},
                                  {"places", std::move(places)},
                                  {"agreement", text(claim.agreement)},
                                  {"allowance", text(claim.allowance)}});
  }
  return {{"claims", std::move(claims)},
          {"domain", text(identity.domain)},
          {"organisation", text(identity.organisation)},
          {"proven", identity.proven}};
}

}  // namespace

std::string as_json(const Subject& subject) {
  const Verdict& verdict = subject.verdict;
  const json::object report = {
      {"path", text(subject.path)},
      {"verdict", json::string(key_of(verdict.level))},
      {"probability", number(verdict.probability)},
      {"unwanted_probability", number(verdict.unwanted_probability)},
      {"category", text(verdict.category)},
      {"lead", text(subject.texts.level(verdict.level).lead)},
      {"findings", findings_of(subject)},
      {"threats", threats_of(verdict)},
      {"not_checked", not_checked_of(subject)},
      {"counterfactuals", counterfactuals_of(verdict)},
      {"summary",
       {{"subject", text(verdict.summary.subject)},
        {"author", text(verdict.summary.author)},
        {"recipient", text(verdict.summary.recipient)},
        {"date", text(verdict.summary.date)}}},
      {"identity", identity_of(verdict.identity)},
      {"bias", number(verdict.bias)},
      {"bytes", verdict.bytes},
  };
  return json_visible(json::serialize(report)) + '\n';
}

}  // namespace gannet::report
