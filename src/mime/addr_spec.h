// One addr-spec (RFC 5322 3.4.1 and 4.4): local part and domain, with white space and comments where the obsolete syntax has
// them.
#pragma once

#include <string>
#include <string_view>

namespace gannet::mime {

struct AddrSpec {
  std::string local;
  std::string domain;       // lower case
  std::string_view before;  // words in front of the address, which make no sense there
  bool malformed = false;
};

/// `text` is what stands in angle brackets, or a whole bare address. Comments are passed over.
AddrSpec parse_addr_spec(std::string_view text);

}  // namespace gannet::mime
