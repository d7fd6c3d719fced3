// User information that poses as the host stands in front of the real one: "https://paypal.com@evil.example".
// Honest cases: links with a login for a test server, whose user name is no host name and which people write in plain text.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || link.first->username().empty()) continue;
    const std::string user = percent_decode(link.first->username());
    if (user.find('.') == std::string::npos || is_local_host(link.first->host())) continue;
    // An address as user name of its own host ("ftp" style logins).
    if (const std::size_t at = user.rfind('@');
        at != std::string::npos && related(input, user.substr(at + 1), link.first->host()))
      continue;
    out.push_back(
        make_finding(link_place(input.facts, link), link.first->href(), {{"user", user}, {"host", link.first->host()}}));
    return;
  }
}

}  // namespace

extern const Sign link_userinfo;
const Sign link_userinfo{"link.userinfo", Direction::against, look};

}  // namespace gannet::signs
