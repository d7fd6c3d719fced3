// gannet train: labelled mail in, the text model out.
#include <fstream>
#include <mutex>

#include "commands.h"
#include "engine.h"
#include "facts/facts.h"
#include "in_order.h"
#include "inputs.h"
#include "knowledge/knowledge.h"
#include "labelled.h"
#include "messages.h"
#include "model/text_features.h"
#include "model/train.h"
#include "progress.h"
#include "scan/data_directory.h"

namespace gannet::app {
namespace {

int fail(const std::string& sentence) {
  complain(sentence);
  return exit_failure;
}

class Reading {
 public:
  Reading(const Arguments& arguments, const knowledge::Knowledge& knowledge, const Labels& labels)
      : arguments_(arguments), knowledge_(knowledge), labels_(labels), inputs_(arguments.operands()), progress_(true) {}

  /// An empty text, or what is wrong.
  std::string run() {
    const Stages stages{[this] { return inputs_.next(); }, [this](const Item& item) { return look(item); },
                        [this](const Item& item, Outcome& outcome) { keep(item, outcome); }};
    run_in_order(stages, jobs_of(arguments_));
    progress_.hide();
    return problem_;
  }

  const std::vector<model::Example>& examples() const { return examples_; }

 private:
  Outcome look(const Item& item) {
    const Labelled known = labelled(labels_, item.path);
    if (known.left_out) return {};
    if (!known.label) return {{}, known.problem, 0};
    mime::Message message = mime::Message::parse(item.message);
    facts::Facts facts;
    facts::gather(message, knowledge_, {}, facts);
    model::TextFeatures features;
    model::text_features(facts, knowledge_, features);
    model::Example example;
    example.danger = known.label == eval::Label::danger;
    for (const model::TextFeature& feature : features.all) example.buckets.push_back(feature.bucket);
    const std::lock_guard lock(mutex_);
    done_.emplace(item.path, std::move(example));
    return {};
  }

  /// In the order of the inputs: the same folders give the same model.
  void keep(const Item& item, const Outcome& outcome) {
    if (!outcome.error.empty() && problem_.empty()) problem_ = outcome.error;
    const std::lock_guard lock(mutex_);
    if (auto found = done_.extract(item.path); !found.empty()) examples_.push_back(std::move(found.mapped()));
    progress_.update(inputs_.fraction(), examples_.size(), 0);
  }

  const Arguments& arguments_;
  const knowledge::Knowledge& knowledge_;
  const Labels& labels_;
  Inputs inputs_;
  Progress progress_;
  std::mutex mutex_;
  std::map<std::string, model::Example> done_;
  std::vector<model::Example> examples_;
  std::string problem_;
};

}  // namespace

int train(const Arguments& arguments) {
  const std::string path = arguments.value("output");
  if (path.empty()) return fail("\"gannet train\" needs --output FILE: where the model is to be written");
  const Result<Labels> labels = read_labels(arguments.all("labels"));
  if (!labels) return fail(labels.error().message);
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return fail(problem);
  const Result<std::string> data = scan::find_data_directory(arguments.value("data"));
  if (!data) return fail(data.error().message);
  const Result<knowledge::Knowledge> knowledge = knowledge::Knowledge::load(*data, arguments.value("knowledge"));
  if (!knowledge) return fail(knowledge.error().message);
  Reading reading(arguments, *knowledge, *labels);
  if (const std::string problem = reading.run(); !problem.empty()) return fail(problem);
  const auto& examples = reading.examples();
  const auto dangers = std::count_if(examples.begin(), examples.end(), [](const model::Example& e) { return e.danger; });
  print("training on " + std::to_string(examples.size()) + " messages, " + std::to_string(dangers) + " of them dangerous\n");
  const Result<std::string> bytes = model::train_text(examples);
  if (!bytes) return fail(bytes.error().message);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
  out.close();
  if (!out) return fail(path + ": cannot be written; check that the folder is there and may be written to");
  print(path + ": " + std::to_string(bytes->size()) + " bytes\n");
  return exit_clear;
}

}  // namespace gannet::app
