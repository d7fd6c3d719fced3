// Texts as sequences of words, each word a hash: what words: and subject: conditions are compared in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gannet::threats {

using WordHash = std::uint64_t;

/// Appends the words of `plain`, a text as Knowledge::plain() writes it. In scripts that put no space between words (Chinese,
/// Japanese, Thai) each character is a word.
void hash_words(std::string_view plain, std::vector<WordHash>& words);

/// Does `text` hold the words of `wanted` in a row? False for no words.
bool holds_row(const std::vector<WordHash>& text, const std::vector<WordHash>& wanted);

}  // namespace gannet::threats
