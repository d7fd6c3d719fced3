// Campaigns as text: for a terminal, for programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gannet/report.h"
#include "mine/clusters.h"

namespace gannet::mine {

/// What was found, without the campaigns of too few messages.
struct Mined {
  std::vector<const Campaign*> campaigns;  // largest first
  const Names* names = nullptr;
  std::size_t messages = 0;  // all
  std::size_t left_out = 0;  // of campaigns that are too small
};
Mined mined(const Clusters& clusters, std::size_t least);

/// "2026-11-02 to 2026-11-28"; one day when both are the same, empty when none is known.
std::string span_text(const Campaign& campaign);
/// The texts of a counter, most frequent first.
std::vector<std::string> texts_of(const Counter<Name>& counter, const Names& names);

std::string as_text(const Mined& mined, const Style& style);
/// One object; docs/campaigns.md says what its keys mean.
std::string as_json(const Mined& mined);

}  // namespace gannet::mine
