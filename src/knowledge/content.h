// Everything the knowledge files say, as plain values: what TOML is read to, what the compiled file is written from, and what
// an overlay is laid over.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "knowledge/compile.h"
#include "knowledge/knowledge.h"
#include "knowledge/pattern.h"

namespace gannet::knowledge {

/// Where a fact stands and what it rests on.
struct SourceEntry {
  std::string file;  // below the knowledge folder: "brands/money.toml"
  std::uint32_t line = 0;
  std::string source, date;
};

struct OrganisationEntry {
  std::string id, name, parent;
  OrganisationKind kind = OrganisationKind::other;
  std::vector<std::string> names, short_names, domains, senders, mailbox_domains, mx, login, notices;
  bool ambiguous = false;
  SourceEntry where;
};

/// One [[hosts]] entry, kept to tell where a name is listed.
struct HostGroupEntry {
  HostTraits trait = 0;
  std::vector<std::string> names;
  SourceEntry where;
};

/// Which signs use a kind of fact.
struct UseEntry {
  std::string fact;
  std::vector<std::string> signs;
};

/// Letters taken for another, or the rows of a keyboard when `taken_for` is empty.
struct SimilarEntry {
  std::string taken_for;
  std::vector<std::string> texts;
};

/// What is said of one name, with or without a path.
using HostEntries = std::map<std::pair<std::string, std::string>, HostTraits>;

struct PhraseEntry {
  Concept meaning = Concept::ask_login;
  char language[2] = {'e', 'n'};
  Pattern pattern;
};

/// Says `meaning` where one pattern of each class stands within that many words, in any order, and none of `without` is near.
struct TogetherEntry {
  Concept meaning = Concept::ask_login;
  char language[2] = {'e', 'n'};
  std::uint8_t within = 0;
  std::vector<std::vector<Pattern>> classes;
  std::vector<Pattern> without;
};

struct WordList {
  std::string language;
  std::string filter;  // see word_filter.h
  std::string runs;    // see dictionary.h
  std::size_t words = 0;
};

struct Content {
  std::vector<OrganisationEntry> organisations;
  HostEntries hosts;
  std::vector<HostGroupEntry> host_groups;
  std::vector<UseEntry> sign_uses;
  std::vector<SimilarEntry> similar_letters;
  std::vector<PhraseEntry> phrases;
  std::vector<TogetherEntry> together;
  std::vector<url::RewriterRule> rewriters;
  std::map<std::string, FileKind> files;
  std::map<std::string, std::uint32_t> sets;  // word -> the sets it is in, one bit each
  std::vector<WordList> words;
  std::string folds, look_alikes;  // see letters.h
};

}  // namespace gannet::knowledge
