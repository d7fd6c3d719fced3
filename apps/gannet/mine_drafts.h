// gannet mine --draft: entries of the threat database begun for campaigns that no entry matches.
#pragma once

#include <string>

#include "mine/listing.h"

namespace gannet::app {

struct Drafts {
  std::size_t written = 0;
  std::string problem;  // one sentence; empty when nothing went wrong
};

/// Writes into `folder`, which is made when it is not there, a folder for each campaign that is danger or caution and that no
/// entry matches.
Drafts write_drafts(const mine::Mined& mined, const std::string& folder, const std::string& data_directory);

}  // namespace gannet::app
