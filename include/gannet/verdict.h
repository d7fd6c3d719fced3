// What Gannet says of one message.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/finding.h"

namespace gannet {

/// In order of severity. There is no level that says "safe": clear means that nothing was found.
enum class Level { clear, unwanted, caution, danger };

/// "clear", "unwanted", "caution" or "danger".
std::string_view name_of(Level level);

struct MatchedTrait {
  std::string sentence;  // plain words, from the threat's entry
  bool present = false;
};

/// An entry of the threat database recognised in the message.
struct Match {
  std::string threat;  // id, the folder's name
  std::string name;    // for people
  std::string category;
  double similarity = 0;  // 0 to 1
  std::vector<MatchedTrait> traits;
};

/// What the message says of itself, for report headings. UTF-8, as shown to a reader, not to be trusted.
struct Summary {
  std::string subject;
  std::string author;     // display name and address as shown
  std::string recipient;  // who is taken to be the reader; empty when unknown
  std::string date;       // ISO 8601, empty when missing
};

struct Verdict {
  Level level = Level::clear;
  double probability = 0;                // of danger, 0 to 1
  double unwanted_probability = 0;       // of pushy bulk mail, given that it is no danger
  std::string category;                  // of the danger, for example "credential-phishing"; empty when clear
  std::vector<Finding> findings;         // those that moved the score most first
  std::vector<Match> matches;            // best first
  std::vector<std::string> not_checked;  // keys of [not_checked] in knowledge/explain/en.toml: what could not be settled
  double bias = 0;                       // score before any finding: bias + all points = log-odds of `probability`

  /// The finding without which the level would be milder, and that level; nothing when no single finding decides.
  struct Counterfactual {
    std::size_t finding = 0;
    Level level = Level::clear;
  };
  std::vector<Counterfactual> counterfactuals;

  Summary summary;
  std::size_t bytes = 0;  // size of the message
};

}  // namespace gannet
