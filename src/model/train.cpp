#include "model/train.h"

#include <linear.h>

#include <algorithm>
#include <cmath>

#include "model/text_features.h"
#include "model/text_model.h"

namespace gannet::model {
namespace {

void say_nothing(const char*) {}

/// One example as liblinear wants it: indices from 1, rising; the last feature is the constant.
std::vector<feature_node> nodes_of(const Example& example) {
  std::vector<std::uint32_t> buckets = example.buckets;
  std::sort(buckets.begin(), buckets.end());
  const double value = 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(buckets.size(), 1)));
  std::vector<feature_node> nodes;
  nodes.reserve(buckets.size() + 2);
  for (const std::uint32_t bucket : buckets) nodes.push_back({static_cast<int>(bucket) + 1, value});
  nodes.push_back({static_cast<int>(bucket_count) + 1, 1});
  nodes.push_back({-1, 0});
  return nodes;
}

}  // namespace

Result<std::string> train_text(const std::vector<Example>& examples, double cost) {
  const auto dangers = std::count_if(examples.begin(), examples.end(), [](const Example& e) { return e.danger; });
  if (dangers == 0 || static_cast<std::size_t>(dangers) == examples.size()) {
    return Error{"there is nothing to tell apart: training needs both dangerous messages and others"};
  }
  std::vector<std::vector<feature_node>> nodes;
  std::vector<feature_node*> rows;
  std::vector<double> labels;
  nodes.reserve(examples.size());
  for (const Example& example : examples) {
    nodes.push_back(nodes_of(example));
    rows.push_back(nodes.back().data());
    labels.push_back(example.danger ? 1 : -1);
  }
  problem all{};
  all.l = static_cast<int>(examples.size());
  all.n = static_cast<int>(bucket_count) + 1;
  all.x = rows.data();
  all.y = labels.data();
  all.bias = -1;
  parameter how{};
  how.solver_type = L2R_LR;
  how.C = cost;
  how.eps = 0.01;
  set_print_string_function(say_nothing);
  ::model* trained = ::train(&all, &how);
  const double side = trained->label[0] == 1 ? 1 : -1;
  std::vector<double> weights(bucket_count);
  for (std::size_t i = 0; i < bucket_count; ++i) weights[i] = side * trained->w[i];
  const double bias = side * trained->w[bucket_count];
  free_and_destroy_model(&trained);
  return text_model_file(weights, bias);
}

}  // namespace gannet::model
