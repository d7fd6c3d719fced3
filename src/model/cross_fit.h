// What the text model says of training messages that it did not see: else it looks surer in training than it will ever be.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "model/train.h"

namespace gannet::model {

constexpr std::size_t folds = 3;

/// The log-odds of each example by the wording, from a model trained on the folds that it is not in. `fold_of[i]` is below
/// `folds`; near-duplicates belong into one fold. 0 where the other folds lack a class. `done` is called after each fold.
std::vector<double> cross_fitted(const std::vector<Example>& examples, const std::vector<std::size_t>& fold_of,
                                 const std::function<void(std::size_t)>& done);

}  // namespace gannet::model
