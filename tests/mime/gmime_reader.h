// The same message as GMime reads it: its leaves in reading order, decoded. A judge for the differential test only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gannet::mime::test {

struct Leaf {
  std::string type;
  std::string bytes;
};

/// The leaves of `message` by GMime 3; a multipart without parts counts as none.
std::vector<Leaf> gmime_leaves(std::string_view message);

}  // namespace gannet::mime::test
