// What a scanner's verdicts are worth on labelled mail.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/metrics.h"
#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet::eval {

/// What a message is, by hand. `unwanted` is neither a right nor a wrong alarm of danger, so it counts in no rate.
enum class Label : std::uint8_t { clear, unwanted, danger };
std::string_view name_of(Label label);
/// "phish", "danger", "dangerous"; "spam", "unwanted"; "ham", "clear", "legit". Nothing for other words.
std::optional<Label> label_named(std::string_view word);

/// One scanned message.
struct Record {
  std::string path;
  std::string corpus;  // "test/pot-2025h1/phish"
  Label label = Label::clear;
  std::string category;  // of the verdict
  std::string language;  // of the text; empty when unknown
  std::string year;      // of the message
  std::string reason;    // the sentence of the finding that moved the score most
  double probability = 0;
  Level level = Level::clear;
  std::size_t campaign = 0;
  double seconds = 0;
};

/// Figures of a group of messages: a corpus, a language, or all.
struct Row {
  std::string name;
  std::array<std::size_t, 3> messages{};               // by Label
  std::array<std::array<std::size_t, 4>, 3> levels{};  // by Label, then Level
  Share recall_at_0_1, recall_at_1;                    // of danger, at the thresholds of all messages together
  Share false_alarms;                                  // clear messages that got the level danger
};

struct Evaluation {
  std::size_t messages = 0, campaigns = 0;
  Recall strict, loose;                          // at 0.1 % and 1 % false alarms, a message a vote
  Recall strict_by_campaign, loose_by_campaign;  // the same, a campaign a vote
  double area = 0;
  double calibration_error = 0;
  std::vector<Bin> calibration;
  std::vector<Row> corpora, languages, years;
  std::vector<Record> missed, false_alarms;  // the worst twenty each way
  double median_seconds = 0;
};

Evaluation evaluate(std::vector<Record> records);

/// A table for people.
std::string table_of(const Evaluation& evaluation);
/// With the change against an earlier one.
std::string table_of(const Evaluation& evaluation, const Evaluation& baseline);

/// One JSON object; read back for --baseline. Errors name the path and what is missing.
std::string json_of(const Evaluation& evaluation);
Result<Evaluation> evaluation_from_json(const std::string& text, const std::string& path);

}  // namespace gannet::eval
