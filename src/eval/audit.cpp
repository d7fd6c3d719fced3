#include "eval/audit.h"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace gannet::eval {
namespace {

constexpr std::size_t folds = 5, most_betrayals = 8;
constexpr double cost = 1, tolerance = 0.01;

void say_nothing(const char*) {}

struct Chosen {
  const AuditExample* example;
  int corpus;  // index of its name
};

struct Sample {
  std::vector<std::string> corpora;
  std::vector<Chosen> messages;
};

/// At most `most_audited` of each corpus, spread over all of it: neighbours are often alike.
Sample sample_of(const std::vector<AuditExample>& examples) {
  std::map<std::string, std::vector<const AuditExample*>> groups;
  for (const AuditExample& example : examples) groups[example.corpus].push_back(&example);
  Sample sample;
  for (const auto& [name, some] : groups) {
    if (some.size() < fewest_audited) continue;
    const std::size_t count = std::min(some.size(), most_audited);
    const auto corpus = static_cast<int>(sample.corpora.size());
    for (std::size_t i = 0; i < count; ++i) sample.messages.push_back({some[i * some.size() / count], corpus});
    sample.corpora.push_back(name);
  }
  return sample;
}

/// A linear model of liblinear, one corpus against the others, each corpus with the same weight in sum.
class Classifier {
 public:
  Classifier(const std::vector<Chosen>& messages, const AuditPlan& plan, std::size_t corpora) : plan_(plan), corpora_(corpora) {
    std::vector<double> counts(corpora);
    for (const Chosen& each : messages) counts[static_cast<std::size_t>(each.corpus)] += 1;
    std::vector<int> labels;
    std::vector<double> weights;
    for (std::size_t i = 0; i < corpora; ++i) {
      labels.push_back(static_cast<int>(i));
      weights.push_back(counts[i] > 0 ? static_cast<double>(messages.size()) / (static_cast<double>(corpora) * counts[i]) : 1);
    }
    std::vector<std::vector<feature_node>> nodes;
    std::vector<feature_node*> rows;
    std::vector<double> targets;
    nodes.reserve(messages.size());
    for (const Chosen& each : messages) {
      nodes.push_back(nodes_of(*each.example));
      rows.push_back(nodes.back().data());
      targets.push_back(each.corpus);
    }
    problem all{};
    all.l = static_cast<int>(messages.size());
    all.n = static_cast<int>(plan.features) + 1;
    all.x = rows.data();
    all.y = targets.data();
    all.bias = -1;
    parameter how{};
    how.solver_type = L2R_LR;
    how.C = cost;
    how.eps = tolerance;
    how.nr_weight = static_cast<int>(corpora);
    how.weight_label = labels.data();
    how.weight = weights.data();
    set_print_string_function(say_nothing);
    trained_ = ::train(&all, &how);
  }
  ~Classifier() { free_and_destroy_model(&trained_); }
  Classifier(const Classifier&) = delete;
  Classifier& operator=(const Classifier&) = delete;

  int corpus_of(const AuditExample& example) const {
    const std::vector<feature_node> nodes = nodes_of(example);
    return static_cast<int>(std::lround(::predict(trained_, nodes.data())));
  }

  /// Of this corpus against the others. Of two corpora liblinear keeps one set of weights, for the label it lists first.
  double weight(std::uint32_t feature, int corpus) const {
    const auto at = std::find(trained_->label, trained_->label + trained_->nr_class, corpus) - trained_->label;
    if (corpora_ == 2) return (at == 0 ? 1 : -1) * trained_->w[feature];
    return trained_
        ->w[static_cast<std::size_t>(feature) * static_cast<std::size_t>(trained_->nr_class) + static_cast<std::size_t>(at)];
  }

 private:
  /// As liblinear wants it: indices from 1, rising; the last feature is the constant.
  std::vector<feature_node> nodes_of(const AuditExample& example) const {
    std::vector<std::uint32_t> features = example.features;
    std::sort(features.begin(), features.end());
    const double value = plan_.by_length ? 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(features.size(), 1))) : 1;
    std::vector<feature_node> nodes;
    nodes.reserve(features.size() + 2);
    for (const std::uint32_t feature : features) nodes.push_back({static_cast<int>(feature) + 1, value});
    nodes.push_back({static_cast<int>(plan_.features) + 1, 1});
    nodes.push_back({-1, 0});
    return nodes;
  }

  const AuditPlan& plan_;
  std::size_t corpora_;
  ::model* trained_ = nullptr;
};

std::size_t fold_of(const AuditExample& example) {
  return (example.campaign * 0x9E3779B97F4A7C15ull >> 32) % folds;
}

/// How many messages of each corpus are told right by a model that has not seen their campaigns.
std::vector<double> right_ones(const Sample& sample, const AuditPlan& plan) {
  std::vector<double> right(sample.corpora.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<Chosen> seen, unseen;
    for (const Chosen& each : sample.messages) (fold_of(*each.example) == fold ? unseen : seen).push_back(each);
    if (seen.empty() || unseen.empty()) continue;
    const Classifier classifier(seen, plan, sample.corpora.size());
    for (const Chosen& each : unseen) {
      right[static_cast<std::size_t>(each.corpus)] += classifier.corpus_of(*each.example) == each.corpus ? 1 : 0;
    }
  }
  return right;
}

/// Counts of messages by corpus and feature.
using Counts = std::vector<std::map<std::uint32_t, double>>;

std::vector<Betrayal> betrayals_of(int corpus, const Classifier& classifier, const Counts& counts,
                                   const std::vector<double>& sizes, const AuditPlan& plan) {
  const auto own = static_cast<std::size_t>(corpus);
  std::map<std::uint32_t, double> everywhere;
  double all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    all += sizes[i];
    for (const auto& [feature, count] : counts[i]) everywhere[feature] += count;
  }
  std::vector<Betrayal> some;
  std::vector<std::pair<double, std::uint32_t>> order;
  for (const auto& [feature, count] : everywhere) {
    const auto found = counts[own].find(feature);
    const double in_own = found == counts[own].end() ? 0 : found->second;
    const double here = in_own / sizes[own], elsewhere = (count - in_own) / (all - sizes[own]);
    // A large weight of what hardly any message has tells little: what counts is weight times how much the shares differ.
    order.emplace_back(std::abs(classifier.weight(feature, corpus) * (here - elsewhere)), feature);
  }
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first > b.first || (a.first == b.first && a.second < b.second); });
  for (std::size_t i = 0; i < std::min(order.size(), most_betrayals); ++i) {
    const std::uint32_t feature = order[i].second;
    const auto found = counts[own].find(feature);
    const double in_own = found == counts[own].end() ? 0 : found->second;
    some.push_back({plan.name(feature), classifier.weight(feature, corpus), in_own / sizes[own],
                    (everywhere[feature] - in_own) / (all - sizes[own])});
  }
  return some;
}

}  // namespace

Audit audit_of(const std::vector<AuditExample>& examples, const AuditPlan& plan) {
  Audit audit;
  audit.subject = plan.subject;
  const Sample sample = sample_of(examples);
  if (sample.corpora.size() < 2) return audit;
  const std::vector<double> right = right_ones(sample, plan);
  Counts counts(sample.corpora.size());
  std::vector<double> sizes(sample.corpora.size());
  for (const Chosen& each : sample.messages) {
    const auto corpus = static_cast<std::size_t>(each.corpus);
    sizes[corpus] += 1;
    for (const std::uint32_t feature : each.example->features) counts[corpus][feature] += 1;
  }
  const Classifier whole(sample.messages, plan, sample.corpora.size());
  for (std::size_t i = 0; i < sample.corpora.size(); ++i) {
    audit.corpora.push_back(
        {sample.corpora[i], wilson(right[i], sizes[i]), betrayals_of(static_cast<int>(i), whole, counts, sizes, plan)});
    audit.accuracy += right[i] / sizes[i] / static_cast<double>(sample.corpora.size());
  }
  audit.chance = 1 / static_cast<double>(sample.corpora.size());
  return audit;
}

}  // namespace gannet::eval
