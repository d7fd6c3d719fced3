// The same message as GMime reads it: its leaves in reading order, decoded. A judge for the differential test only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gannet::mime::test {

struct Leaf {
  std::string type;
  std::string bytes;
  bool prologue = false;  // of a multipart without parts: GMime keeps it with LF line ends
};

/// The leaves of `message` by GMime 3, brought to what our tree calls leaves where GMime has the same in other places: the text
/// of a multipart without parts stands in its prologue, an encoded message/rfc822 is a part whose decoded bytes are a message,
/// and an embedded message of no bytes is null.
std::vector<Leaf> gmime_leaves(std::string_view message);

}  // namespace gannet::mime::test
