// Learns what signs are worth from labelled messages: Weights in, Weights out.
//
// The score is the one that judge() gives: a family of signs counts for at most so much, the wording within its bounds, a match
// by its similarity. What is fitted is the weights, by penalised logistic regression (D. Böhning and B. Lindsay 1988 for the
// step). The penalty pulls towards the weights that come in and not towards nothing: the mail one can train on is not the mail
// people get, and where it says little the hand-set weight stays. A sign against the message never comes to speak for it, nor
// the other way.
#pragma once

#include <cstdint>
#include <vector>

#include "verdict/weights.h"

namespace gannet::verdict {

/// What is known of one labelled message.
struct Example {
  std::vector<std::string> signs;  // each that fired, once; neither the wording nor the match
  double wording = 0;              // log-odds of the text model that did not see this message
  double similarity = 0;           // of the best match of the threat database; 0 for none
  bool danger = false, unwanted = false;
  double importance = 1;  // of the message among all
};

struct FitOptions {
  double pull = 1000;  // how strongly weights are held where they are: as much as so many messages that speak of it
  int steps = 400;
};

/// Fits the weights of danger on all messages and those of unwanted on those that are no danger. The constants stay: how common
/// scams are in a mailbox no corpus tells. Same input, same output.
Weights fit(const Weights& prior, const std::vector<Example>& examples, const FitOptions& options = {});

/// The kinds of scam that signs point to, from messages whose kind is known: to what was set by hand comes half the logarithm
/// of how much more often a sign fires in that kind than in the others (naive Bayes, shrunk towards no difference; half, since
/// signs that go together tell the same twice). Rare signs and kinds keep what was set by hand.
struct KindExample {
  std::vector<std::string> signs;
  std::string category;
};
void fit_categories(Weights& weights, const std::vector<KindExample>& examples);

/// The file model/weights.toml. `head`: comment lines at its top.
std::string weights_file(const Weights& weights, std::string_view head);

}  // namespace gannet::verdict
