// What stays the same in the subjects and sender names of one campaign.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace gannet::mine {

/// Words that tell who the reader is: the names in the recipients' display names, and local parts that are no word of their
/// own.
std::vector<std::string> reader_words(const facts::Reader& reader);

/// `text` on one line, without "Re:" and "Fwd:", with {address} for mail addresses, {name} for the reader's words and # for
/// numbers and codes. At most 240 bytes. This is all of a message's text that is kept to be shown.
std::string pattern_of(std::string_view text, const std::vector<std::string>& reader_words);

/// The same for patterns that read alike: case, accents, fancy letters and punctuation aside. 0 when there is no word in it.
std::uint64_t key_of_pattern(std::string_view pattern, const knowledge::Knowledge& knowledge);

}  // namespace gannet::mine
