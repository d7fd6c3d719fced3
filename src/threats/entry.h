// One entry of the threat database as threats/<id>/threat.toml holds it. threats/README.md documents every key.
#pragma once

#include <string>
#include <vector>

#include "gannet/result.h"
#include "threats/condition.h"

namespace gannet::threats {

struct Trait {
  std::string id;
  std::string sentence;  // plain words, for reports
  bool key = false;      // without it the message is not this threat
  Condition condition;
};

/// What such messages say in one language. Placeholders in braces ("{provider}") stand for any words.
struct Lure {
  std::string language;
  std::vector<std::string> subjects, openings, buttons;
};

/// A genuine kind of message that resembles it, and how to tell them apart.
struct LookAlike {
  std::string what, tell;
};

struct Entry {
  std::string id, name, category;
  std::vector<std::string> aliases;
  std::string attack_type, goal, claimed_sender, damage;
  std::vector<std::string> targets, languages, regions, data_sought;
  std::string first_seen, last_seen, prevalence, severity, status;
  std::string parent;
  std::vector<std::string> related, attack_ids, references;
  std::string link_behaviour, page_behaviour;
  std::string reviewed_on, reviewed_evidence;
  std::vector<Trait> traits;
  std::vector<Lure> lures;
  std::vector<LookAlike> look_alikes;

  /// Reads <folder>/threat.toml. Unknown keys are errors; every error names file, line and mend.
  static Result<Entry> read(const std::string& folder);
};

}  // namespace gannet::threats
