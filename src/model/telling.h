// Features that a person can make something of, and how they are quoted.
#pragma once

#include <functional>
#include <vector>

#include "model/text_features.h"

namespace gannet::model {

/// No numbers, and a word that is not as short as "your" or "this".
bool is_telling(std::string_view words);

/// The features that are telling, in reading order.
std::vector<const TextFeature*> telling(const TextFeatures& features);

/// The up to four telling features with the largest positive `share`, each quoted: "“pay”, “small fee”". What overlaps with one
/// already named is left out. Empty when there is none.
std::string strongest(const TextFeatures& features, const std::function<double(const TextFeature&)>& share);

}  // namespace gannet::model
