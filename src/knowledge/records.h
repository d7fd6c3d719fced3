// The records of the compiled file that are not a table of their own. Each is a plain block of bytes; a change to one of them
// needs a new image_version.
#pragma once

#include <cstdint>

#include "knowledge/image.h"
#include "knowledge/knowledge.h"

namespace gannet::knowledge {

/// A part of Section::references.
struct ListRef {
  std::uint32_t first = 0, count = 0;
};

struct SourceRecord {
  StringRef file, source, date;
  std::uint32_t line = 0;
};

struct OrganisationRecord {
  StringRef id, name, parent;
  ListRef names, short_names, domains, senders, mailbox_domains, mx, login, notices;
  std::uint32_t kind = 0, ambiguous = 0;
  SourceRecord where;
};

struct HostGroupRecord {
  HostTraits trait = 0;
  ListRef names;
  SourceRecord where;
};

struct SignUseRecord {
  StringRef fact;
  ListRef signs;
};

struct SimilarRecord {
  StringRef taken_for;  // empty: the texts are the rows of a keyboard
  ListRef texts;
};

/// By length of the skeleton, then by label. Section::similar_order has their places by label.
struct SimilarNameRecord {
  StringRef label, skeleton;
  std::uint32_t organisation = 0;  // its place
  std::uint32_t is_short = 0;
};

struct RewriterRecord {
  StringRef id, name, path_prefix;
  ListRef hosts, parameters;
  std::uint32_t packing = 0, open_redirect = 0;
};

struct FileRecord {
  StringRef ending;
  std::uint32_t kind = 0;
};

struct WordRecord {
  StringRef language;
  std::uint32_t words = 0;
};

struct AlternativeRecord {
  StringRef text;  // empty: the step may be left out
  std::uint32_t open_end = 0;
};
struct StepRecord {
  ListRef alternatives;
  std::uint32_t gap_before = 0, reserved = 0;
  // A bit for each pair of bytes that an alternative may start or end with (pair_bit), so that most places are passed by at
  // once.
  std::uint64_t starts = 0, ends = 0;
};
constexpr std::uint64_t pair_bit(char first, char second) {
  return std::uint64_t{1} << ((static_cast<unsigned char>(first) * 5u + static_cast<unsigned char>(second)) % 64);
}

/// A phrase, or a name when `organisation` (one more than its place) is not 0, or a pattern of word classes when `classes` is
/// not 0: then those [first_class, first_class + classes) of Section::class_places.
struct TargetRecord {
  std::uint32_t first_class = 0, classes = 0;
  std::uint32_t first_step = 0, organisation = 0;
  std::uint16_t steps = 0;
  std::uint8_t meaning = 0, reserved = 0;
  char language[2] = {};
  std::uint16_t reserved_too = 0;
};

/// Word classes that stand near each other, see TogetherEntry; no_class where there are fewer, or none that cancels.
constexpr std::uint32_t no_class = 0xFFFFFFFF;
constexpr std::size_t together_classes = 4;
struct TogetherRecord {
  std::uint32_t classes[together_classes] = {no_class, no_class, no_class, no_class};
  std::uint32_t without = no_class;
  std::uint8_t meaning = 0, within = 0;
  char language[2] = {};
};

/// A text that the one pass looks for, and the targets of which it is the anchor.
struct LiteralRecord {
  StringRef text;
  ListRef uses;
};
struct UseRecord {
  std::uint32_t target = 0;
  std::uint16_t first_step = 0, steps = 0;
  std::uint32_t open_end = 0;
};

}  // namespace gannet::knowledge
