// What the compiled database is made of. All records are plain; places are indices into other sections, checked when a file is
// opened.
#pragma once

#include <cstdint>

#include "base/minhash.h"

namespace gannet::threats {

enum class Section : std::uint32_t {
  strings,
  entries,
  traits,
  atoms,
  places,    // lists of atoms, as u32
  triggers,  // by atom
  rows,      // words in a row, by key
  wordings,
  hashes,  // of words, as u64
  samples,
  text_bands,       // 16 equal parts, each sorted by key
  structure_bands,  // the same
};
constexpr std::uint32_t section_count = 12;

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

struct TextRecord {
  std::uint32_t at, size;  // in strings
};
struct ListRecord {
  std::uint32_t first, count;
};

struct EntryRecord {
  TextRecord id, name, category;
  std::uint32_t parent;  // entry, or nowhere
  ListRecord traits;
  ListRecord keys;                         // its key traits, numbered through the database
  ListRecord subjects, openings, buttons;  // wordings
};

struct TraitRecord {
  TextRecord sentence;
  ListRecord any, all, none;  // places
  std::uint32_t is_key;
  std::uint32_t is_wording;  // asks only what the message says, so that a near-duplicate of a sample says it too
};

struct AtomRecord {
  std::uint32_t kind;  // Atom::Kind
  TextRecord name;
};

/// If the atom holds, the key trait may be present; without any of its triggers it is not. Atom nowhere: it may always.
struct TriggerRecord {
  std::uint32_t atom, key;
};

/// Words in a row. The key is made of the first one or two of them.
struct RowRecord {
  std::uint64_t key;
  ListRecord words;  // hashes
  std::uint32_t atom;
  std::uint32_t in_subject_only;
};

/// A wording: its distinct words, sorted.
struct WordingRecord {
  ListRecord words;  // hashes
};

struct SampleRecord {
  std::uint32_t entry;
  std::uint16_t text[minhash::signature_size], structure[minhash::signature_size];  // the low bits of signatures
};

struct BandRecord {
  std::uint32_t key, sample;
};

}  // namespace gannet::threats
