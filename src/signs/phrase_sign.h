// What signs that rest on the phrase tables share: find a phrase of certain meanings and quote it where it stands.
#pragma once

#include <span>

#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {

using facts::Concept;
using Meanings = std::span<const Concept>;

/// The first visible phrase of one of these meanings, body before subject; null when there is none.
const facts::Phrase* find_phrase(const Input& input, Meanings meanings);

/// One finding that quotes that phrase; none when there is no such phrase.
void quote_phrase(const Input& input, Meanings meanings, Findings& out);

/// The same, but only in a message that also says one of `background`: a request is odd because of the story around it.
void quote_phrase_with(const Input& input, Meanings meanings, Meanings background, Findings& out);

}  // namespace gannet::signs
