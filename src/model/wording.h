// The text model's answer about one message, as a finding in words.
#pragma once

#include <optional>

#include "gannet/finding.h"
#include "model/text_model.h"

namespace gannet::model {

constexpr std::string_view scam_wording = "model.scam-wording";
constexpr std::string_view plain_wording = "model.plain-wording";

/// With the words that moved the score most; nothing when the model is missing or says hardly anything. `score` is in
/// Finding::points, in log-odds, for the verdict to weigh.
std::optional<Finding> wording(const TextModel& model, const facts::Facts& facts, const knowledge::Knowledge& knowledge);

/// The same, when the features of the message are there already.
std::optional<Finding> wording(const TextModel& model, const facts::Facts& facts, const TextFeatures& features);

/// Of an answer about the words of a message.
Place place_of_words(const facts::Facts& facts);

}  // namespace gannet::model
