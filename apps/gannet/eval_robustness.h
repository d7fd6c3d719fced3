// gannet eval --robustness: each dangerous message again, changed in every way that transforms know.
#pragma once

#include <string_view>
#include <vector>

#include "eval/transforms.h"
#include "gannet/scanner.h"
#include "knowledge/knowledge.h"

namespace gannet::app {

/// With the names of all organisations that are not everyday words, so that other brands can take their place.
Result<eval::TransformData> transform_data(const std::string& data_directory, const knowledge::Knowledge& knowledge);

/// The probability of danger after each of eval::transforms().
std::vector<double> probabilities_after(std::string_view message, std::string_view language, const eval::TransformData& data,
                                        const Scanner& scanner, const Context& context);

std::vector<std::string_view> transform_names();

}  // namespace gannet::app
