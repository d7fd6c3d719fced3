// Features that a person can make something of, and how they are quoted.
#pragma once

#include <functional>
#include <string>

#include "model/text_features.h"

namespace gannet::model {

/// No numbers, and a word that is not as short as "your" or "this".
bool is_telling(std::string_view words);

/// As they stand in the text.
std::string_view words_of(const TextFeature& feature, const TextFeatures& features);

/// The up to four telling features with the largest positive `share`, each quoted: "“pay”, “small fee”". What overlaps with one
/// already named is left out. Empty when there is none.
std::string strongest(const TextFeatures& features, const std::function<double(const TextFeature&)>& share);

}  // namespace gannet::model
