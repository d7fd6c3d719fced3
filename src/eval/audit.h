// What tells the corpora apart within one class. Whatever does can be learned in place of what makes a message a scam: if
// the corpora of dangerous mail are easily told from each other, figures on a new source will be worse than on these.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "eval/metrics.h"

namespace gannet::eval {

struct AuditExample {
  std::string corpus;
  std::size_t campaign = 0;             // near-duplicates never stand on both sides of a split
  std::vector<std::uint32_t> features;  // distinct; numbers below AuditPlan::features
};

struct AuditPlan {
  std::string subject;         // "signs, danger": for the reader of the result
  std::uint32_t features = 0;  // how many there are
  bool by_length = false;      // a feature of a long message counts less, as in the model of wording
  std::function<std::string(std::uint32_t)> name;
};

/// A feature by which a corpus is known.
struct Betrayal {
  std::string feature;
  double weight = 0;               // of a logistic regression, this corpus against the others; below 0: by its absence
  double here = 0, elsewhere = 0;  // share of the messages that have it
};

struct AuditedCorpus {
  std::string name;
  Share right;                      // of its messages, those that were taken for its own
  std::vector<Betrayal> betrayals;  // strongest first, at most eight
};

struct Audit {
  std::string subject;
  std::vector<AuditedCorpus> corpora;
  double accuracy = 0;  // mean over the corpora of the share that is right, by five-fold cross-validation
  double chance = 0;    // what guessing gives
};

/// Corpora with fewer than `fewest_audited` messages are left out, of large ones every n-th message is taken. No corpora in the
/// result when fewer than two are left. The same examples in the same order give the same result.
Audit audit_of(const std::vector<AuditExample>& examples, const AuditPlan& plan);
constexpr std::size_t fewest_audited = 30, most_audited = 1000;

/// For people.
std::string text_of(const Audit& audit);

}  // namespace gannet::eval
