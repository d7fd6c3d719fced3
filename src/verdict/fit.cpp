#include "verdict/fit.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gannet::verdict {
namespace {

/// One message with the signs as places in the list of weights.
struct Row {
  std::vector<std::uint32_t> signs;
  double offset = 0;  // what is not fitted: wording and match
  double importance = 1;
  bool positive = false;
};

/// The part of the weights that one regression fits.
struct Coefficients {
  double bias = 0;
  std::vector<double> weights, prior;
  std::vector<std::size_t> family;  // of each; `families.size()` for none
};

class Regression {
 public:
  Regression(Coefficients& fitted, const std::vector<Family>& families, const std::vector<Row>& rows, const FitOptions& options)
      : fitted_(fitted), families_(families), rows_(rows), options_(options) {
    curvature_.assign(fitted_.weights.size(), options_.pull);
    for (const Row& row : rows_) {
      const double most = steepest * row.importance * static_cast<double>(row.signs.size() + 1);
      for (const std::uint32_t sign : row.signs) curvature_[sign] += most;
    }
  }

  void run() {
    for (int step = 0; step < options_.steps; ++step) take_step();
  }

 private:
  static constexpr double steepest = 0.25;  // of the logistic curve: a bound of its second derivative

  /// The score as judge() sums it; `limited_` says which families have reached their most.
  double score(const Row& row) {
    sums_.assign(families_.size() + 1, 0);
    double score = fitted_.bias + row.offset;
    for (const std::uint32_t sign : row.signs) {
      const double weight = fitted_.weights[sign];
      if (weight > 0) {
        sums_[fitted_.family[sign]] += weight;
      } else {
        score += weight;
      }
    }
    for (std::size_t i = 0; i < families_.size(); ++i) score += std::min(sums_[i], families_[i].most);
    return score + sums_.back();
  }

  bool is_limited(std::uint32_t sign) const {
    const std::size_t family = fitted_.family[sign];
    return family < families_.size() && fitted_.weights[sign] > 0 && sums_[family] > families_[family].most;
  }

  void take_step() {
    std::vector<double> gradient(fitted_.weights.size());
    for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i] = options_.pull * (fitted_.weights[i] - fitted_.prior[i]);
    for (const Row& row : rows_) {
      const double probability = 1 / (1 + std::exp(-score(row)));
      const double error = row.importance * (probability - (row.positive ? 1 : 0));
      for (const std::uint32_t sign : row.signs) {
        if (!is_limited(sign)) gradient[sign] += error;
      }
    }
    for (std::size_t i = 0; i < gradient.size(); ++i) {
      double& weight = fitted_.weights[i];
      weight -= gradient[i] / curvature_[i];
      weight = fitted_.prior[i] < 0 ? std::min(weight, 0.0) : std::max(weight, 0.0);
    }
  }

  Coefficients& fitted_;
  const std::vector<Family>& families_;
  const std::vector<Row>& rows_;
  const FitOptions& options_;
  std::vector<double> curvature_, sums_;
};

std::size_t family_of(const std::vector<Family>& families, std::string_view sign) {
  const auto found =
      std::find_if(families.begin(), families.end(), [&](const Family& f) { return sign.starts_with(f.prefix); });
  return static_cast<std::size_t>(found - families.begin());
}

/// Signs in the order of the weights' map.
std::map<std::string_view, std::uint32_t> numbered(const Weights& weights) {
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& [id, weight] : weights.signs) numbers.emplace(id, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

std::vector<std::uint32_t> places_of(const std::vector<std::string>& signs,
                                     const std::map<std::string_view, std::uint32_t>& numbers) {
  std::vector<std::uint32_t> places;
  for (const std::string& sign : signs) {
    if (const auto found = numbers.find(sign); found != numbers.end()) places.push_back(found->second);
  }
  return places;
}

/// Fits one field of the signs' weights.
void fit_field(Weights& weights, double SignWeight::*field, double Weights::*bias, const std::vector<Family>& families,
               const std::vector<Row>& rows, const FitOptions& options) {
  Coefficients fitted;
  fitted.bias = weights.*bias;
  for (const auto& [id, weight] : weights.signs) {
    fitted.weights.push_back(weight.*field);
    fitted.family.push_back(family_of(families, id));
  }
  fitted.prior = fitted.weights;
  Regression(fitted, families, rows, options).run();
  std::size_t place = 0;
  for (auto& [id, weight] : weights.signs) weight.*field = fitted.weights[place++];
}

}  // namespace

Weights fit(const Weights& prior, const std::vector<Example>& examples, const FitOptions& options) {
  Weights fitted = prior;
  const auto numbers = numbered(prior);
  std::vector<Row> all, harmless;
  for (const Example& example : examples) {
    Row row{places_of(example.signs, numbers), 0, example.importance, example.danger};
    if (!example.danger) {
      harmless.push_back(row);
      harmless.back().positive = example.unwanted;
    }
    row.offset =
        std::clamp(prior.text * example.wording, -prior.text_for, prior.text_against) + prior.match * example.similarity;
    all.push_back(std::move(row));
  }
  fit_field(fitted, &SignWeight::danger, &Weights::danger_bias, prior.families, all, options);
  fit_field(fitted, &SignWeight::unwanted, &Weights::unwanted_bias, {}, harmless, options);
  return fitted;
}

namespace {

void add(std::vector<std::pair<std::string, double>>& categories, const std::string& kind, double told) {
  const auto found = std::find_if(categories.begin(), categories.end(), [&](const auto& entry) { return entry.first == kind; });
  if (found != categories.end()) {
    found->second += told;
  } else {
    categories.emplace_back(kind, told);
  }
}

}  // namespace

void fit_categories(Weights& weights, const std::vector<KindExample>& examples) {
  constexpr double smoothing = 8;  // messages in which the sign fires as often as everywhere, added to each kind
  constexpr double least_told = 0.6;
  constexpr double fewest = 8;  // messages of a kind, for more to be told than was set by hand
  std::map<std::string, double> kinds;
  std::map<std::pair<std::string, std::string>, double> together;  // sign and kind
  std::map<std::string, double> fired;
  for (const KindExample& example : examples) {
    kinds[example.category] += 1;
    for (const std::string& sign : example.signs) {
      fired[sign] += 1;
      together[{sign, example.category}] += 1;
    }
  }
  const double total = static_cast<double>(examples.size());
  for (auto& [id, weight] : weights.signs) {
    const double all = fired[id], usual = all / total;
    if (all < fewest) continue;
    for (const auto& [kind, size] : kinds) {
      if (size < fewest) continue;
      const double both = together[{id, kind}];
      const double here = (both + smoothing * usual) / (size + smoothing);
      const double elsewhere = (all - both + smoothing * usual) / (total - size + smoothing);
      if (const double told = std::log(here / elsewhere); std::abs(told) >= least_told) add(weight.categories, kind, told / 2);
    }
  }
}

}  // namespace gannet::verdict
