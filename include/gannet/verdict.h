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
  std::string author;      // display name and address as shown
  std::string recipient;   // who is taken to be the reader; empty when unknown
  std::string date;        // ISO 8601, empty when missing
  std::string language{};  // of the text, ISO 639-1; empty when unknown
};

/// One identity that the message claims, and whether the sender that can be seen has a right to it.
struct ClaimedIdentity {
  std::string kind;  // "organisation", "reader-provider", "reader-organisation" (the reader's own mail or IT side) or "role"
  std::string name;  // for people: "PayPal", or the reader's domain
  std::string organisation;         // id in the knowledge; empty when it is none of those
  double confidence = 0;            // 0 to 1
  std::vector<std::string> places;  // "display-name", "subject", "logo" ...
  std::string agreement;            // "unknown", "agrees", "allowed" or "differs"
  std::string allowance;            // why it is allowed, for example "mailing-list"; else "none"
};

/// Claimed against actual.
struct Identity {
  std::vector<ClaimedIdentity> claims;  // those that are sure enough, surest first, at most 4
  std::string domain;                   // where the message was really sent from, as far as it shows; empty when it does not
  std::string organisation;             // id of that domain's owner, when known
  bool proven = false;                  // a trusted check passed for it
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
  Identity identity;
  std::size_t bytes = 0;  // size of the message
};

}  // namespace gannet
