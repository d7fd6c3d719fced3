// gannet eval: labelled mail in, a table of rates out.
#include <chrono>

#include "base/file.h"
#include "commands.h"
#include "engine.h"
#include "eval/campaigns.h"
#include "eval/evaluation.h"
#include "eval/page.h"
#include "eval_audit.h"
#include "eval_robustness.h"
#include "facts/facts.h"
#include "labelled.h"
#include "messages.h"
#include "output.h"
#include "report/sentences.h"
#include "report/texts.h"
#include "scan/insight.h"

namespace gannet::app {
namespace {

/// What is found out of one message.
struct Looked {
  eval::Record record;
  std::string text;  // near-duplicates are told by it
  Shown shown;       // for the audit, where one is wanted
};

constexpr std::size_t most_reasons = 6;

/// What a message is looked at with. Shared by all threads.
struct Eyes {
  const Scanner& scanner;
  const scan::Insight insight;
  const report::Texts* texts = nullptr;  // null: no explanations are wanted
  bool audit = false;
  const eval::TransformData* transforms = nullptr;  // null: no robustness is wanted
};

std::vector<eval::Reason> reasons_of(const Verdict& verdict, const report::Texts& texts) {
  std::vector<eval::Reason> reasons;
  for (const Finding& finding : verdict.findings) {
    if (reasons.size() == most_reasons) break;
    reasons.push_back({report::statement_of(finding, texts, report::Audience::web).sentence, finding.points});
  }
  return reasons;
}

Looked look_at(const Item& item, const Labelled& known, const Context& context, const Eyes& eyes) {
  eval::Record record;
  record.path = item.path;
  record.label = *known.label;
  record.corpus = known.corpus;
  record.true_category = known.category;
  std::string text;
  Shown shown;
  const auto begin = std::chrono::steady_clock::now();
  const auto see = [&](const facts::Facts& facts) {
    record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    record.language = facts.language;
    text = facts.text;
    if (eyes.audit) model::text_features(facts, eyes.insight.knowledge(), shown.words);
  };
  const Verdict verdict = eyes.insight.scan(item.message, context, see);
  record.probability = verdict.probability;
  record.level = verdict.level;
  record.category = verdict.category;
  record.year = verdict.summary.date.substr(0, 4);
  if (!verdict.findings.empty()) record.reason = verdict.findings.front().sign + ": " + verdict.findings.front().quote;
  if (eyes.texts != nullptr) record.reasons = reasons_of(verdict, *eyes.texts);
  if (eyes.transforms != nullptr && record.label == eval::Label::danger) {
    record.transformed = probabilities_after(item.message, record.language, *eyes.transforms, eyes.scanner, context);
  }
  if (eyes.audit) shown.signs = signs_of(verdict);
  return {std::move(record), std::move(text), std::move(shown)};
}

/// What --html needs: text, style and sentences. Read before the work begins, so that a wrong path does not waste it.
struct Page {
  Output output;
  eval::PageSources sources;
  report::Texts texts;
};

Result<Page> open_page(const std::string& path, const std::string& data_directory) {
  Result<eval::PageSources> sources = eval::load_page_sources(data_directory);
  if (!sources) return sources.error();
  Result<report::Texts> texts = report::load_texts(data_directory + "/knowledge/explain/en.toml");
  if (!texts) return texts.error();
  Result<Output> output = Output::open(path);
  if (!output) return output.error();
  return Page{*std::move(output), *std::move(sources), *std::move(texts)};
}

/// An empty text, or what went wrong.
std::string write_page(Page& page, const eval::Evaluation& evaluation) {
  const Result<std::string> text = eval::page_of(evaluation, page.sources);
  if (!text) return text.error().message;
  page.output.write(*text);
  const Result<bool> written = page.output.finish();
  return written ? std::string() : written.error().message;
}

/// An empty text, or what went wrong.
std::string write_scores(const std::string& path, const std::vector<eval::Record>& records) {
  if (path.empty()) return {};
  Result<Output> output = Output::open(path);
  if (!output) return output.error().message;
  output->write(eval::scores_of(records));
  const Result<bool> written = output->finish();
  return written ? std::string() : written.error().message;
}

Result<std::optional<eval::Evaluation>> read_baseline(const Arguments& arguments) {
  if (!arguments.has("baseline")) return std::optional<eval::Evaluation>();
  const Result<std::string> text = read_file(arguments.value("baseline"));
  if (!text) return text.error();
  Result<eval::Evaluation> read = eval::evaluation_from_json(*text, arguments.value("baseline"));
  if (!read) return read.error();
  return std::optional<eval::Evaluation>(*std::move(read));
}

std::string text_of(const eval::Evaluation& evaluation, const std::optional<eval::Evaluation>& baseline, bool json) {
  if (json) return eval::json_of(evaluation);
  return baseline ? eval::table_of(evaluation, *baseline) : eval::table_of(evaluation);
}

}  // namespace

int evaluate(const Arguments& arguments) {
  const Result<Labels> labels = read_labels(arguments.all("labels"));
  if (!labels) return fail(labels.error().message);
  const auto baseline = read_baseline(arguments);
  if (!baseline) return fail(baseline.error().message);
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  const scan::Insight insight(engine->scanner);
  std::optional<Page> page;
  if (arguments.has("html")) {
    Result<Page> opened = open_page(arguments.value("html"), engine->scanner.data_directory());
    if (!opened) return fail(opened.error().message);
    page = *std::move(opened);
  }
  std::optional<eval::TransformData> transforms;
  if (arguments.has("robustness")) {
    Result<eval::TransformData> loaded = transform_data(engine->scanner.data_directory(), insight.knowledge());
    if (!loaded) return fail(loaded.error().message);
    transforms = *std::move(loaded);
  }
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  std::vector<eval::Record> records;
  eval::Campaigns campaigns;
  AuditMail audit;
  const Eyes eyes{engine->scanner, insight, page ? &page->texts : nullptr, arguments.has("audit"),
                  transforms ? &*transforms : nullptr};
  const auto look = [&](const Item& item, const Labelled& known) {
    return std::any(look_at(item, known, context_of(arguments, item.sender), eyes));
  };
  const auto keep = [&](std::any& found) {
    auto& looked = std::any_cast<Looked&>(found);
    looked.record.campaign = campaigns.add(looked.text);
    if (eyes.audit) audit.add(looked.record, looked.shown);
    records.push_back(std::move(looked.record));
  };
  if (const std::string problem = read_labelled(arguments, *labels, look, keep); !problem.empty()) return fail(problem);
  if (const std::string problem = write_scores(arguments.value("scores"), records); !problem.empty()) return fail(problem);
  eval::Evaluation evaluation = eval::evaluate(records, transforms ? transform_names() : std::vector<std::string_view>());
  evaluation.audits = audit.audits();
  if (page) {
    if (const std::string problem = write_page(*page, evaluation); !problem.empty()) return fail(problem);
  }
  output->write(text_of(evaluation, *baseline, arguments.value("format") == "json"));
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

}  // namespace gannet::app
