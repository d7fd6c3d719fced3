// Training of the text model by liblinear: L2-regularised logistic regression, danger against all else.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gannet/result.h"

namespace gannet::model {

struct Example {
  std::vector<std::uint32_t> buckets;  // distinct
  bool danger = false;
};

/// The bytes of a model file. The same examples in the same order give the same bytes. An error when a class is missing.
/// `cost`: liblinear's C; smaller is smoother.
Result<std::string> train_text(const std::vector<Example>& examples, double cost = 4);

}  // namespace gannet::model
