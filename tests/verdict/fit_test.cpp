// What is learned of labelled messages: weights move where the messages say so, and stay where they say little.
#include "verdict/fit.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "verdict/judge.h"

namespace gannet::verdict {
namespace {

Weights prior() {
  Weights weights;
  weights.danger_bias = 0;
  weights.unwanted_bias = -2;
  weights.danger_at = 0.8;
  weights.caution_at = 0.3;
  weights.unwanted_at = 0.6;
  weights.match = 3;
  weights.text = 0.5;
  weights.text_against = 2;
  weights.text_for = 1;
  weights.families = {{"link.", 8}};
  weights.signs["link.tells"] = {1, 0, {}};
  weights.signs["link.means-nothing"] = {1, 0, {}};
  weights.signs["link.seldom"] = {1, 0, {{"delivery", 1}}};
  weights.signs["favour.honest"] = {-1, 0, {}};
  weights.signs["content.pushy"] = {0, 0.5, {}};
  return weights;
}

/// Dangerous ones show link.tells, harmless ones favour.honest, both link.means-nothing; of the harmless half are pushy.
std::vector<Example> mail() {
  std::vector<Example> examples;
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    Example example;
    example.danger = i % 2 == 0;
    example.unwanted = i % 4 == 1;
    if (example.danger && random() % 10 != 0) example.signs.emplace_back("link.tells");
    if (!example.danger && random() % 10 != 0) example.signs.emplace_back("favour.honest");
    if (example.unwanted) example.signs.emplace_back("content.pushy");
    if (random() % 2 == 0) example.signs.emplace_back("link.means-nothing");
    examples.push_back(example);
  }
  return examples;
}

TEST(Fit, WeightsGoWhereTheMessagesSay) {
  const FitOptions options{20, 400};
  const Weights fitted = fit(prior(), mail(), options);
  EXPECT_GT(fitted.signs.at("link.tells").danger, 1.5);
  EXPECT_LT(fitted.signs.at("favour.honest").danger, -1.2);
  EXPECT_LT(std::abs(fitted.signs.at("link.means-nothing").danger), 1.0);
  EXPECT_GT(fitted.signs.at("content.pushy").unwanted, 1.5);
  EXPECT_DOUBLE_EQ(fitted.signs.at("link.seldom").danger, 1);  // seen in none: as set by hand
  EXPECT_DOUBLE_EQ(fitted.danger_bias, 0);
}

TEST(Fit, AStrongPullHoldsTheHandSetWeights) {
  const Weights fitted = fit(prior(), mail(), {1e7, 400});
  for (const auto& [id, weight] : fitted.signs) EXPECT_NEAR(weight.danger, prior().signs.at(id).danger, 0.01) << id;
}

TEST(Fit, ASignNeverChangesSides) {
  std::vector<Example> turned = mail();
  for (Example& example : turned) example.danger = !example.danger;
  const Weights fitted = fit(prior(), turned, {1, 400});
  EXPECT_GE(fitted.signs.at("link.tells").danger, 0);
  EXPECT_LE(fitted.signs.at("favour.honest").danger, 0);
}

/// The fit minimises what it says: no weight moved a little to either side does better.
TEST(Fit, ReachesTheMinimum) {
  const FitOptions options{50, 2000};
  const std::vector<Example> examples = mail();
  const Weights fitted = fit(prior(), examples, options);
  const auto loss = [&](const Weights& weights) {
    double sum = 0;
    for (const Example& example : examples) {
      double score = weights.danger_bias, links = 0;
      for (const std::string& sign : example.signs)
        (sign.starts_with("link.") ? links : score) += weights.signs.at(sign).danger;
      score += std::min(links, 8.0);
      sum += std::log1p(std::exp(example.danger ? -score : score));
    }
    for (const auto& [id, weight] : weights.signs)
      sum += options.pull / 2 * std::pow(weight.danger - prior().signs.at(id).danger, 2);
    return sum;
  };
  const double least = loss(fitted);
  for (const auto& [id, weight] : fitted.signs) {
    for (const double step : {-0.02, 0.02}) {
      Weights moved = fitted;
      moved.signs[id].danger += step;
      if ((weight.danger + step < 0) != (prior().signs.at(id).danger < 0)) continue;  // to the other side it may not go
      EXPECT_GE(loss(moved), least - 1e-6) << id << " " << step;
    }
  }
}

TEST(Fit, KindsAreToldBySignsThatFireInThem) {
  std::vector<KindExample> examples;
  for (int i = 0; i < 40; ++i)
    examples.push_back({{i % 2 == 0 ? "link.tells" : "content.pushy"}, i % 2 == 0 ? "delivery" : "crypto"});
  Weights weights = prior();
  fit_categories(weights, examples);
  const auto& told = weights.signs.at("link.tells").categories;
  const auto delivery = std::find_if(told.begin(), told.end(), [](const auto& entry) { return entry.first == "delivery"; });
  ASSERT_NE(delivery, told.end());
  EXPECT_GT(delivery->second, 0.3);
  EXPECT_EQ(weights.signs.at("link.seldom").categories, prior().signs.at("link.seldom").categories);
}

TEST(FittedWeights, ReadBackAsTheyWere) {
  const Weights fitted = fit(prior(), mail(), {20, 100});
  const auto path = std::filesystem::temp_directory_path() / ("gannet-weights-" + std::to_string(::getpid()) + ".toml");
  std::ofstream(path) << weights_file(fitted, "# made by a test\n");
  const Result<Weights> back = Weights::load(path.string());
  std::filesystem::remove(path);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->signs.size(), fitted.signs.size());
  for (const auto& [id, weight] : fitted.signs) EXPECT_NEAR(back->signs.at(id).danger, weight.danger, 0.006) << id;
  EXPECT_DOUBLE_EQ(back->families.at(0).most, 8);
  EXPECT_EQ(weights_file(*back, ""), weights_file(fitted, ""));
}

}  // namespace
}  // namespace gannet::verdict
