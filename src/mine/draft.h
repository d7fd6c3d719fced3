// A campaign as the beginning of an entry of the threat database: facts filled in, prose left to a person.
#pragma once

#include <string>
#include <string_view>

#include "mine/campaign.h"

namespace gannet::mine {

/// An id after the first words in ASCII of the most frequent subject: "last-alert-all-your-photos"; "campaign" without any.
std::string draft_id(const Campaign& campaign);

/// `toml` is threats/.template/threat.toml. Fills in what the campaign tells: category, claimed sender, languages, first and
/// last month, the conditions that most of its messages meet as traits with "..." for a sentence, and its subjects as a lure.
/// Keys that only a person can fill stay as they are. Nothing else of a message is in it.
std::string drafted(std::string_view toml, const Campaign& campaign, const Names& names);

}  // namespace gannet::mine
