// Entries that a person means by a few words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "threats/catalogue.h"

namespace gannet::publish {

struct Query {
  std::vector<std::string> words;  // all of them must be found
  std::string language;            // ISO 639-1; empty: any
};

struct Found {
  const threats::Entry* entry = nullptr;
  double score = 0;
};

/// Best first. A word is found in names, aliases, category, targets, claimed senders, brands and wordings; case and accents do
/// not matter, the beginning of a word is enough, and one letter may be wrong.
std::vector<Found> search(const threats::Catalogue& catalogue, const Query& query, const knowledge::Knowledge& knowledge);

/// Is one the other with at most one letter changed, left out, put in, or swapped with its neighbour?
bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace gannet::publish
