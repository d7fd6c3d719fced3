// Texts as sequences of words, each word a hash: what wordings, rows of words and near-duplicates are compared in.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"

namespace gannet::threats {

/// The lowest bit says that there is a digit in it.
using WordHash = std::uint64_t;

/// Appends the words of `plain`, a text as Knowledge::plain() writes it. In scripts that put no space between words (Chinese,
/// Japanese, Thai) each character is a word.
void hash_words(std::string_view plain, std::vector<WordHash>& words);

/// The words of the first `most_bytes` of such a text, and of any text.
std::vector<WordHash> words_of_plain(std::string_view plain, std::size_t most_bytes);
std::vector<WordHash> words_of(std::string_view text, std::size_t most_bytes, const knowledge::Knowledge& knowledge);

// Bytes of a message that words are looked for in: what stands further behind is a quoted thread or small print, and time must
// be bounded.
constexpr std::size_t most_text = 32 * 1024, most_subject = 1024;

/// Does `text` hold the words of `wanted` in a row? False for no words.
bool holds_row(std::span<const WordHash> text, std::span<const WordHash> wanted);

/// Appends what near-duplicates of a text share: three words in a row each; all words with digits are alike, so that numbers
/// and dates do not tell texts apart. At most the first 4000.
void shingles_of(std::span<const WordHash> words, std::vector<std::uint64_t>& shingles);

}  // namespace gannet::threats
