// gannet eval: labelled mail in, a table of rates out.
#include <chrono>

#include "base/file.h"
#include "commands.h"
#include "engine.h"
#include "eval/campaigns.h"
#include "eval/evaluation.h"
#include "facts/facts.h"
#include "knowledge/knowledge.h"
#include "labelled.h"
#include "messages.h"
#include "output.h"

namespace gannet::app {
namespace {

/// What is found out of one message.
struct Looked {
  eval::Record record;
  std::string text;  // near-duplicates are told by it
};

Looked look_at(const Item& item, const Labelled& known, const Context& context, const Scanner& scanner,
               const knowledge::Knowledge& knowledge) {
  eval::Record record;
  record.path = item.path;
  record.label = *known.label;
  record.corpus = known.corpus;
  const auto begin = std::chrono::steady_clock::now();
  const Verdict verdict = scanner.scan(item.message, context);
  record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  record.probability = verdict.probability;
  record.level = verdict.level;
  record.category = verdict.category;
  record.year = verdict.summary.date.substr(0, 4);
  if (!verdict.findings.empty()) record.reason = verdict.findings.front().sign + ": " + verdict.findings.front().quote;
  mime::Message message = mime::Message::parse(item.message);
  facts::Facts facts;
  facts::gather(message, knowledge, {}, facts);
  record.language = facts.language;
  return {std::move(record), std::move(facts.text)};
}

}  // namespace

int evaluate(const Arguments& arguments) {
  const Result<Labels> labels = read_labels(arguments.all("labels"));
  if (!labels) return fail(labels.error().message);
  std::optional<eval::Evaluation> baseline;
  if (arguments.has("baseline")) {
    const Result<std::string> text = read_file(arguments.value("baseline"));
    if (!text) return fail(text.error().message);
    Result<eval::Evaluation> read = eval::evaluation_from_json(*text, arguments.value("baseline"));
    if (!read) return fail(read.error().message);
    baseline = *std::move(read);
  }
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  const Result<knowledge::Knowledge> knowledge =
      knowledge::Knowledge::load(engine->scanner.data_directory(), arguments.value("knowledge"));
  if (!knowledge) return fail(knowledge.error().message);
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  std::vector<eval::Record> records;
  eval::Campaigns campaigns;
  const auto look = [&](const Item& item, const Labelled& known) {
    return std::any(look_at(item, known, context_of(arguments, item.sender), engine->scanner, *knowledge));
  };
  const auto keep = [&](std::any& found) {
    auto& looked = std::any_cast<Looked&>(found);
    looked.record.campaign = campaigns.add(looked.text);
    records.push_back(std::move(looked.record));
  };
  if (const std::string problem = read_labelled(arguments, *labels, look, keep); !problem.empty()) return fail(problem);
  const eval::Evaluation evaluation = eval::evaluate(std::move(records));
  if (arguments.value("format") == "json") {
    output->write(eval::json_of(evaluation));
  } else {
    output->write(baseline ? eval::table_of(evaluation, *baseline) : eval::table_of(evaluation));
  }
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

}  // namespace gannet::app
