// gannet train: labelled mail in, the text model out.
#include <fstream>

#include "commands.h"
#include "engine.h"
#include "facts/facts.h"
#include "knowledge/knowledge.h"
#include "labelled.h"
#include "messages.h"
#include "model/text_features.h"
#include "model/train.h"
#include "scan/data_directory.h"

namespace gannet::app {
namespace {

model::Example example_of(const Item& item, const Labelled& known, const knowledge::Knowledge& knowledge) {
  mime::Message message = mime::Message::parse(item.message);
  facts::Facts facts;
  facts::gather(message, knowledge, {}, facts);
  model::TextFeatures features;
  model::text_features(facts, knowledge, features);
  model::Example example;
  example.danger = known.label == eval::Label::danger;
  for (const model::TextFeature& feature : features.all) example.buckets.push_back(feature.bucket);
  return example;
}

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
  std::vector<model::Example> examples;
  const auto look = [&](const Item& item, const Labelled& known) { return std::any(example_of(item, known, *knowledge)); };
  const auto keep = [&](std::any& found) { examples.push_back(std::move(std::any_cast<model::Example&>(found))); };
  if (const std::string problem = read_labelled(arguments, *labels, look, keep); !problem.empty()) return fail(problem);
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
