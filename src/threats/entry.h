// One entry of the threat database as threats/<id>/threat.toml holds it. threats/README.md documents every key.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"
#include "threats/atom.h"
#include "threats/indicator.h"

namespace gannet::threats {

struct Trait {
  std::string id;
  std::string sentence;  // plain words, for reports
  bool key = false;      // without it the message is not this threat
  Condition condition;
  std::uint32_t line = 0;  // where it is written; in the parent's file when `inherited`
  bool inherited = false;
};

/// What such messages say in one language. Placeholders in braces ("{provider}") stand for any words.
struct Lure {
  std::string language;
  std::vector<std::string> subjects, openings, buttons;

  bool operator==(const Lure&) const = default;
};

/// A genuine kind of message that resembles it, and how to tell them apart.
struct LookAlike {
  std::string what, tell;

  bool operator==(const LookAlike&) const = default;
};

struct Entry {
  std::string id, name, category;
  std::vector<std::string> aliases;
  std::string attack_type, goal, claimed_sender, damage;
  std::vector<std::string> targets, languages, regions, data_sought;
  std::string first_seen, last_seen, prevalence, severity, status;
  std::string parent;                // whose traits it inherits
  std::vector<std::string> without;  // ids of the parent's traits that it does not inherit
  std::vector<std::string> related, attack_ids, references;
  std::string link_behaviour, page_behaviour;
  std::string reviewed_on, reviewed_evidence;
  std::vector<Trait> traits;
  std::vector<Lure> lures;
  std::vector<LookAlike> look_alikes;
  std::vector<Indicator> indicators;

  std::string file;                                         // its threat.toml
  std::map<std::string, std::uint32_t, std::less<>> lines;  // of the keys that it has
  /// "threats/some-id/threat.toml:12", for errors; line 1 when the key is missing.
  std::string place_of(std::string_view key) const;

  /// Reads <folder>/threat.toml, its own traits only. Unknown keys are errors; every error names file, line and mend.
  static Result<Entry> read(const std::string& folder);
};

}  // namespace gannet::threats
