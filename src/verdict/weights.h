// What each sign is worth. Data: model/weights.toml. Hand-set for now and open to read; learned ones take the same form.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::verdict {

struct SignWeight {
  double danger = 0;                                       // log-odds of danger when the sign fires
  double unwanted = 0;                                     // log-odds of pushy bulk mail
  std::vector<std::pair<std::string, double>> categories;  // which kind of scam it points to
};

/// The points of one family of signs are worth at most `most` together: ten phrases of one story are not ten proofs.
struct Family {
  std::string prefix;  // "content."
  double most = 0;
};

struct Weights {
  double danger_bias = 0, unwanted_bias = 0;
  double danger_at = 0, caution_at = 0, unwanted_at = 0;  // probabilities from which a level holds
  double match = 0;                                       // log-odds of danger for a threat matched with similarity 1
  double text = 0;                                        // what the text model's log-odds are multiplied by
  double text_against = 0, text_for = 0;                  // and how much they may come to at most
  std::vector<Family> families;
  std::map<std::string, SignWeight, std::less<>> signs;

  /// Errors name the file, the line, the field and the mend.
  static Result<Weights> load(const std::string& path);
};

}  // namespace gannet::verdict
