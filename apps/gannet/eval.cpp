// gannet eval: labelled mail in, a table of rates out.
#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>

#include "base/file.h"
#include "commands.h"
#include "engine.h"
#include "eval/campaigns.h"
#include "eval/evaluation.h"
#include "facts/facts.h"
#include "in_order.h"
#include "inputs.h"
#include "knowledge/knowledge.h"
#include "labelled.h"
#include "messages.h"
#include "output.h"
#include "progress.h"

namespace gannet::app {
namespace {

int fail(const std::string& sentence) {
  complain(sentence);
  return exit_failure;
}

class Run {
 public:
  Run(const Arguments& arguments, const Engine& engine, const knowledge::Knowledge& knowledge, const Labels& labels)
      : arguments_(arguments),
        engine_(engine),
        knowledge_(knowledge),
        labels_(labels),
        inputs_(arguments.operands()),
        progress_(true) {}

  /// An empty text, or what is wrong.
  std::string run() {
    const Stages stages{[this] { return inputs_.next(); }, [this](const Item& item) { return look(item); },
                        [this](const Item& item, Outcome& outcome) { keep(item, outcome); }};
    run_in_order(stages, jobs_of(arguments_));
    progress_.hide();
    return problem_;
  }

  std::vector<eval::Record> take() { return std::move(records_); }

 private:
  /// Everything of a message that many threads can find out at once.
  Outcome look(const Item& item) {
    eval::Record record;
    record.path = item.path;
    const Labelled known = labelled(labels_, item.path);
    if (known.left_out) return {};
    if (!known.label) return {{}, known.problem, 0};
    record.label = *known.label;
    record.corpus = known.corpus;
    const auto begin = std::chrono::steady_clock::now();
    const Verdict verdict = engine_.scanner.scan(item.message, context_of(arguments_, item.sender));
    record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    record.probability = verdict.probability;
    record.level = verdict.level;
    record.category = verdict.category;
    record.year = verdict.summary.date.substr(0, 4);
    if (!verdict.findings.empty()) record.reason = verdict.findings.front().sign + ": " + verdict.findings.front().quote;
    mime::Message message = mime::Message::parse(item.message);
    facts::Facts facts;
    facts::gather(message, knowledge_, {}, facts);
    record.language = facts.language;
    const std::lock_guard lock(mutex_);
    done_.emplace(item.path, Done{std::move(record), facts.text});
    return {};
  }

  /// In the order of the inputs, so that the campaigns are the same in every run.
  void keep(const Item& item, const Outcome& outcome) {
    if (!outcome.error.empty() && problem_.empty()) problem_ = outcome.error;
    const std::lock_guard lock(mutex_);
    const auto found = done_.find(item.path);
    if (found != done_.end()) {
      found->second.record.campaign = campaigns_.add(found->second.text);
      records_.push_back(std::move(found->second.record));
      done_.erase(found);
    }
    progress_.update(inputs_.fraction(), records_.size(), 0);
  }

  struct Done {
    eval::Record record;
    std::string text;
  };

  const Arguments& arguments_;
  const Engine& engine_;
  const knowledge::Knowledge& knowledge_;
  const Labels& labels_;
  Inputs inputs_;
  Progress progress_;
  std::mutex mutex_;
  std::map<std::string, Done> done_;
  std::vector<eval::Record> records_;
  eval::Campaigns campaigns_;
  std::string problem_;
};

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
  Run run(arguments, *engine, *knowledge, *labels);
  if (const std::string problem = run.run(); !problem.empty()) return fail(problem);
  const eval::Evaluation evaluation = eval::evaluate(run.take());
  if (arguments.value("format") == "json") {
    output->write(eval::json_of(evaluation));
  } else {
    output->write(baseline ? eval::table_of(evaluation, *baseline) : eval::table_of(evaluation));
  }
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

}  // namespace gannet::app
