// A sample as its reader sees it, with the places where the traits of its entry show: for the pages of the database.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "gannet/finding.h"
#include "threats/entry.h"

namespace gannet::threats {

/// A piece of text; `traits` are those that show in it, by their place in Entry::traits.
struct Piece {
  std::string text;
  std::vector<std::size_t> traits;
};
using Pieces = std::vector<Piece>;

struct Picture {
  Pieces from, to, reply_to, subject, body;
  std::string date;         // as it was written
  Pieces links;             // where they lead, those that the message wants clicked; as hosts
  Pieces attachments;       // names
  std::vector<bool> shown;  // by trait: does it show somewhere above?
};

/// `findings` are those of all signs. The body is cut at 4 KiB.
Picture picture_of(const Entry& entry, const facts::Facts& facts, std::span<const Finding> findings,
                   const knowledge::Knowledge& knowledge);

}  // namespace gannet::threats
