#include "lessons.h"

#include <algorithm>
#include <cmath>

#include "engine.h"
#include "facts/facts.h"
#include "facts/gather.h"
#include "in_order.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "progress.h"

namespace gannet::app {
namespace {

constexpr std::size_t most_messages = 20'000;  // ten times what one reporter can teach

struct Reader {
  const Scanner& scanner;
  const knowledge::Knowledge& knowledge;
  const Options& options;
};

double log_odds_of(double probability) {
  const double inside = std::clamp(probability, 1e-9, 1 - 1e-9);
  return std::log(inside / (1 - inside));
}

model::Lesson lesson_of(const Reader& reader, const Item& item, const Context& context, model::Taught taught) {
  const Verdict verdict = reader.scanner.scan(item.message, context);
  mime::Message message = mime::Message::parse(item.message, reader.options.limits);
  facts::Facts facts;
  const facts::Query query{context.recipient, context.envelope_sender, {}, reader.options.limits, nullptr};
  facts::gather(message, reader.knowledge, query, facts);
  model::TextFeatures words;
  model::text_features(facts, reader.knowledge, words);
  return {model::learnable(words), taught, log_odds_of(verdict.probability), log_odds_of(verdict.unwanted_probability)};
}

Result<Lessons> read_with(const Reader& reader, const Arguments& arguments, model::Taught taught) {
  Inputs inputs(arguments.operands());
  Progress progress(true);
  Lessons lessons;
  bool too_many = false;
  const auto next = [&]() -> std::optional<Item> { return too_many ? std::nullopt : inputs.next(); };
  const auto work = [&](const Item& item) {
    return Outcome{{}, {}, 0, std::any(lesson_of(reader, item, context_of(arguments, item.sender), taught))};
  };
  const auto deliver = [&](const Item&, Outcome& outcome) {
    if (!outcome.error.empty()) {
      progress.hide();
      complain(outcome.error);
      ++lessons.failures;
    } else if (lessons.all.size() == most_messages) {
      too_many = true;
    } else {
      lessons.all.push_back(std::move(std::any_cast<model::Lesson&>(outcome.found)));
    }
    progress.update(inputs.fraction(), lessons.all.size(), 0);
  };
  run_in_order({next, work, deliver}, jobs_of(arguments));
  if (too_many)
    return Error{"these are more than " + std::to_string(most_messages) + " messages, and one reporter can teach " +
                 std::to_string(model::most_reports_of_one) + "; name those that were judged wrongly"};
  return lessons;
}

}  // namespace

Result<Lessons> read_lessons(const Arguments& arguments, model::Taught taught) {
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return Error{std::move(problem)};
  const Options options = scanner_options(arguments);
  const Result<Scanner> scanner = Scanner::open(options);
  if (!scanner) return scanner.error();
  const Result<knowledge::Knowledge> knowledge =
      knowledge::Knowledge::load(scanner->data_directory(), options.knowledge_directory);
  if (!knowledge) return knowledge.error();
  return read_with({*scanner, *knowledge, options}, arguments, taught);
}

}  // namespace gannet::app
