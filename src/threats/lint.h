// Everything that can be wrong with an entry and still let it load: for people who write entries.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/problems.h"
#include "threats/catalogue.h"

namespace gannet::threats {

/// What an entry may refer to. Handed over by the caller: the database itself must not depend on signs and texts.
struct Vocabulary {
  std::vector<std::string> signs;       // ids
  std::vector<std::string> categories;  // of knowledge/explain
  std::vector<std::string> headings;    // that an article must have, in their order
  std::function<bool(std::string_view)> is_organisation;
};

/// The "## " headings of a Markdown text.
std::vector<std::string> headings_of(std::string_view markdown);

/// Adds what is wrong with the keys, the traits and the files of `entry`.
void lint(const Entry& entry, const Catalogue& catalogue, const Vocabulary& vocabulary, knowledge::Problems& problems);

// The parts of lint().
void lint_keys(const Entry& entry, const Catalogue& catalogue, const Vocabulary& vocabulary, knowledge::Problems& problems);
void lint_traits(const Entry& entry, const Vocabulary& vocabulary, knowledge::Problems& problems);
void lint_files(const Entry& entry, const Vocabulary& vocabulary, knowledge::Problems& problems);

/// The messages (*.eml) in a folder beside threat.toml, by name.
std::vector<std::string> messages_in(const Entry& entry, std::string_view folder);

}  // namespace gannet::threats
