// gannet train: labelled mail in; the text model and what signs are worth out.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>

#include "commands.h"
#include "engine.h"
#include "eval/campaigns.h"
#include "labelled.h"
#include "messages.h"
#include "model/cross_fit.h"
#include "model/text_features.h"
#include "model/train.h"
#include "scan/insight.h"
#include "verdict/fit.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

/// What training keeps of a message.
struct Seen {
  model::Example words;
  verdict::Example signs;
  std::string corpus, category, text;
};

struct Training {
  std::vector<model::Example> words;
  std::vector<verdict::Example> signs;
  std::vector<std::string> sources;  // of each: its corpus and label
  std::vector<std::size_t> campaigns;
  std::vector<verdict::KindExample> kinds;
  eval::Campaigns known;

  void add(Seen& seen) {
    if (!seen.category.empty()) kinds.push_back({seen.signs.signs, seen.category});
    sources.push_back(seen.corpus + (seen.signs.danger ? "/danger" : seen.signs.unwanted ? "/unwanted" : "/clear"));
    campaigns.push_back(known.add(seen.text));
    words.push_back(std::move(seen.words));
    signs.push_back(std::move(seen.signs));
  }
};

bool is_of_a_sign(const Finding& finding) {
  return !finding.sign.starts_with("model.") && !finding.sign.starts_with("threat.");
}

Seen look_at(const Item& item, const Labelled& known, const scan::Insight& insight) {
  Seen seen;
  seen.corpus = known.corpus;
  seen.signs.danger = seen.words.danger = known.label == eval::Label::danger;
  seen.signs.unwanted = known.label == eval::Label::unwanted;
  if (seen.signs.danger) seen.category = known.category;
  const Verdict verdict = insight.scan(item.message, {}, [&](const facts::Facts& facts) {
    model::TextFeatures features;
    model::text_features(facts, insight.knowledge(), features);
    for (const model::TextFeature& feature : features.all) seen.words.buckets.push_back(feature.bucket);
    seen.text = facts.text;
  });
  for (const Finding& finding : verdict.findings) {
    auto& signs = seen.signs.signs;
    if (is_of_a_sign(finding) && std::find(signs.begin(), signs.end(), finding.sign) == signs.end())
      signs.push_back(finding.sign);
  }
  for (const Match& match : verdict.matches) seen.signs.similarity = std::max(seen.signs.similarity, match.similarity);
  return seen;
}

/// A large source does not outvote the others, nor a large campaign: both count by the root of their size.
void weigh(Training& training) {
  constexpr double usual = 500;  // messages of a source
  std::map<std::string, double> of_source;
  std::map<std::size_t, double> of_campaign;
  for (std::size_t i = 0; i < training.signs.size(); ++i) {
    of_source[training.sources[i]] += 1;
    of_campaign[training.campaigns[i]] += 1;
  }
  for (std::size_t i = 0; i < training.signs.size(); ++i) {
    training.signs[i].importance = std::sqrt(usual / of_source[training.sources[i]] / of_campaign[training.campaigns[i]]);
  }
}

/// An empty text, or what is wrong.
std::string write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return path.string() + ": cannot be written; check that the folder is there and may be written to";
  print(path.string() + ": " + std::to_string(bytes.size()) + " bytes\n");
  return {};
}

std::string head_of(const Training& training) {
  const auto dangers = std::count_if(training.signs.begin(), training.signs.end(), [](const auto& e) { return e.danger; });
  return "# What each sign is worth, in log-odds (natural logarithm): +0.7 doubles the odds, +2.3 makes them ten times as "
         "high.\n"
         "#\n# Made by \"gannet train\" from prior.toml beside it, which also explains the keys, and " +
         std::to_string(training.signs.size()) + " messages, " + std::to_string(dangers) +
         " of them\n# dangerous (CARD.md). Do not edit: change prior.toml and train again.\n";
}

std::string weights_of(Training& training, const verdict::Weights& prior) {
  std::vector<std::size_t> folds;
  for (const std::size_t campaign : training.campaigns) folds.push_back(campaign % model::folds);
  const auto done = [](std::size_t fold) {
    print("wording of messages not seen: part " + std::to_string(fold + 1) + " of " + std::to_string(model::folds) + "\n");
  };
  const std::vector<double> wording = model::cross_fitted(training.words, folds, done);
  for (std::size_t i = 0; i < wording.size(); ++i) training.signs[i].wording = wording[i];
  weigh(training);
  verdict::Weights weights = verdict::fit(prior, training.signs);
  verdict::fit_categories(weights, training.kinds);
  return verdict::weights_file(weights, head_of(training));
}

}  // namespace

int train(const Arguments& arguments) {
  const fs::path folder = arguments.value("output");
  if (folder.empty()) return fail("\"gannet train\" needs --output DIR: where text.bin and weights.toml are to be written");
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return fail(folder.string() + ": there is no such folder; make it first");
  const Result<Labels> labels = read_labels(arguments.all("labels"));
  if (!labels) return fail(labels.error().message);
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return fail(problem);
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  const std::string& data = engine->scanner.data_directory();
  const Result<verdict::Weights> prior = verdict::Weights::load(data + "/model/prior.toml");
  if (!prior) return fail(prior.error().message);
  const scan::Insight insight(engine->scanner);
  Training training;
  const auto look = [&](const Item& item, const Labelled& known) { return std::any(look_at(item, known, insight)); };
  const auto keep = [&](std::any& found) { training.add(std::any_cast<Seen&>(found)); };
  if (const std::string problem = read_labelled(arguments, *labels, look, keep); !problem.empty()) return fail(problem);
  const auto dangers = std::count_if(training.signs.begin(), training.signs.end(), [](const auto& e) { return e.danger; });
  print("training on " + std::to_string(training.signs.size()) + " messages, " + std::to_string(dangers) +
        " of them dangerous\n");
  const Result<std::string> words = model::train_text(training.words);
  if (!words) return fail(words.error().message);
  if (const std::string problem = write_file(folder / "text.bin", *words); !problem.empty()) return fail(problem);
  if (const std::string problem = write_file(folder / "weights.toml", weights_of(training, *prior)); !problem.empty())
    return fail(problem);
  return exit_clear;
}

}  // namespace gannet::app
