#include "verdict/judge.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gannet {

std::string_view name_of(Level level) {
  constexpr std::string_view names[] = {"clear", "unwanted", "caution", "danger"};
  return names[static_cast<std::size_t>(level)];
}

}  // namespace gannet

namespace gannet::verdict {
namespace {

constexpr std::string_view match_sign = "threat.match";
constexpr std::string_view learned_sign = "model.learned-here";
constexpr double worth_matching = 0.5;  // similarity from which a match counts and names the category
constexpr std::size_t most_counterfactuals = 3;

double logistic(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

/// The text model's finding comes with its log-odds as points.
bool is_wording(const Finding& finding) {
  return finding.sign.starts_with("model.") && finding.sign != learned_sign;
}

struct Scores {
  double danger = 0;
  double unwanted = 0;
};

class Judge {
 public:
  Judge(const Weights& weights, std::vector<Finding>& findings) : weights_(weights), findings_(findings) {
    for (const Finding& f : findings_) {
      const auto known = weights_.signs.find(f.sign);
      looked_up_.push_back(known == weights_.signs.end() ? nullptr : &known->second);
      const auto family = std::find_if(weights_.families.begin(), weights_.families.end(),
                                       [&](const Family& m) { return f.sign.starts_with(m.prefix); });
      family_.push_back(static_cast<std::size_t>(family - weights_.families.begin()));
    }
  }

  double raw_points(std::size_t i) const {
    const double own = looked_up_[i] == nullptr ? 0 : looked_up_[i]->danger;
    if (is_wording(findings_[i])) return std::clamp(weights_.text * wording_, -weights_.text_for, weights_.text_against);
    if (findings_[i].sign == learned_sign) return repeated(i) ? 0 : learned_.danger;
    if (findings_[i].sign != match_sign) return repeated(i) ? 0 : own;
    return weights_.match * match_similarity_;
  }

  /// Points of every finding; a family that exceeds its most is scaled down as a whole. `without`: left out.
  std::vector<double> points(std::size_t without) const {
    std::vector<double> sums(weights_.families.size() + 1, 0), result(findings_.size(), 0);
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (i == without) continue;
      result[i] = raw_points(i);
      if (result[i] > 0) sums[family_[i]] += result[i];
    }
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (result[i] <= 0 || family_[i] >= weights_.families.size()) continue;
      const double most = weights_.families[family_[i]].most;
      if (sums[family_[i]] > most) result[i] *= most / sums[family_[i]];
    }
    return result;
  }

  Scores score(const std::vector<double>& points, std::size_t without) const {
    Scores scores{weights_.danger_bias, weights_.unwanted_bias};
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      scores.danger += points[i];
      if (i == without || repeated(i)) continue;
      if (looked_up_[i] != nullptr) scores.unwanted += looked_up_[i]->unwanted;
      if (findings_[i].sign == learned_sign) scores.unwanted += learned_.unwanted;
    }
    return scores;
  }

  Level level(const Scores& scores) const {
    const double danger = logistic(scores.danger);
    if (danger >= weights_.danger_at) return Level::danger;
    if (danger >= weights_.caution_at) return Level::caution;
    return logistic(scores.unwanted) >= weights_.unwanted_at ? Level::unwanted : Level::clear;
  }

  std::string category() const {
    std::map<std::string, double> sums;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (looked_up_[i] == nullptr || repeated(i)) continue;
      for (const auto& [name, weight] : looked_up_[i]->categories) sums[name] += weight;
    }
    const auto best =
        std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == sums.end() || best->second <= 0 ? "other" : best->first;
  }

  void set_match(double similarity) { match_similarity_ = similarity; }
  void set_wording(double log_odds) { wording_ = log_odds; }
  void set_learned(const Learned& learned) { learned_ = learned; }

 private:
  /// A sign may fire in several places; it counts once.
  bool repeated(std::size_t i) const {
    return std::any_of(findings_.begin(), findings_.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Finding& f) { return f.sign == findings_[i].sign; });
  }

  const Weights& weights_;
  const std::vector<Finding>& findings_;
  std::vector<const SignWeight*> looked_up_;
  std::vector<std::size_t> family_;
  double match_similarity_ = 0;
  double wording_ = 0;  // log-odds by the words alone
  Learned learned_;
};

Finding finding_of(const Match& match) {
  Finding finding;
  finding.sign = match_sign;
  finding.place.name = "message";
  finding.quote = match.name;
  const auto present = std::count_if(match.traits.begin(), match.traits.end(), [](const MatchedTrait& t) { return t.present; });
  finding.values = {
      {"threat", match.name}, {"present", std::to_string(present)}, {"traits", std::to_string(match.traits.size())}};
  return finding;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::vector<Verdict::Counterfactual> counterfactuals(const Judge& judge, const Verdict& verdict) {
  std::vector<Verdict::Counterfactual> found;
  if (verdict.level != Level::danger && verdict.level != Level::caution) return found;
  for (std::size_t i = 0; i < verdict.findings.size() && found.size() < most_counterfactuals; ++i) {
    if (verdict.findings[i].points <= 0) continue;
    const Level level = judge.level(judge.score(judge.points(i), i));
    if (level < verdict.level) found.push_back({i, level});
  }
  return found;
}

}  // namespace

Verdict judge(std::vector<Finding> findings, std::vector<Match> matches, const Weights& weights, const Learned& learned) {
  Verdict verdict;
  const bool matched = !matches.empty() && matches.front().similarity >= worth_matching;
  if (matched) findings.push_back(finding_of(matches.front()));

  const auto worded = std::find_if(findings.begin(), findings.end(), is_wording);
  const double wording = worded == findings.end() ? 0 : worded->points;
  // Order by weight first, so that points, places and counterfactuals speak of the same order.
  {
    Judge by_weight(weights, findings);
    if (matched) by_weight.set_match(matches.front().similarity);
    by_weight.set_wording(wording);
    by_weight.set_learned(learned);
    const std::vector<double> points = by_weight.points(none);
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i].points = points[i];
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return std::abs(a.points) > std::abs(b.points); });

  verdict.findings = std::move(findings);
  Judge final_judge(weights, verdict.findings);
  if (matched) final_judge.set_match(matches.front().similarity);
  final_judge.set_wording(wording);
  final_judge.set_learned(learned);
  const Scores scores = final_judge.score(final_judge.points(none), none);
  verdict.bias = weights.danger_bias;
  verdict.probability = logistic(scores.danger);
  verdict.unwanted_probability = logistic(scores.unwanted);
  verdict.level = final_judge.level(scores);
  if (verdict.level != Level::clear) verdict.category = matched ? matches.front().category : final_judge.category();
  verdict.matches = std::move(matches);
  verdict.counterfactuals = counterfactuals(final_judge, verdict);
  return verdict;
}

}  // namespace gannet::verdict
