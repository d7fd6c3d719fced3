#include "model/cross_fit.h"

#include "model/text_model.h"

namespace gannet::model {
namespace {

TextFeatures features_of(const Example& example) {
  TextFeatures features;
  for (const std::uint32_t bucket : example.buckets) features.all.push_back({bucket, 0, 0});
  return features;
}

}  // namespace

std::vector<double> cross_fitted(const std::vector<Example>& examples, const std::vector<std::size_t>& fold_of,
                                 const std::function<void(std::size_t)>& done) {
  std::vector<double> scores(examples.size(), 0);
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<Example> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold_of[i] != fold) others.push_back(examples[i]);
    }
    const Result<std::string> bytes = train_text(others);
    const TextModel model{bytes ? std::string_view(*bytes) : std::string_view()};  // the others are too few: nothing is known
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (fold_of[i] == fold) scores[i] = model.score(features_of(examples[i]));
    }
    done(fold);
  }
  return scores;
}

}  // namespace gannet::model
