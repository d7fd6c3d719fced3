// Message-ID, In-Reply-To and References (RFC 5322 3.6.4 with 4.5.4).
#include "base/bytes.h"
#include "mime/fields.h"

namespace gannet::mime {
namespace {

constexpr std::size_t most_ids = 2'000;

MessageId split(std::string_view id) {
  const std::size_t at = id.rfind('@');
  if (at == std::string_view::npos) return {trim(id), {}};
  return {trim(id.substr(0, at)), trim(id.substr(at + 1))};
}

}  // namespace

std::vector<MessageId> parse_message_ids(std::string_view raw, Arena& arena) {
  std::vector<MessageId> ids;
  std::string_view rest = unfold(raw, arena);
  const bool angles = rest.find('<') != std::string_view::npos;
  while (!rest.empty() && ids.size() < most_ids) {
    std::string_view id;
    if (angles) {
      const std::size_t begin = rest.find('<');
      if (begin == std::string_view::npos) break;
      rest.remove_prefix(begin + 1);
      const std::size_t end = rest.find_first_of("<>");
      id = rest.substr(0, end);
      rest.remove_prefix(id.size());
    } else {  // not RFC 5322, but common: the identifiers bare, between white space
      const std::size_t begin = rest.find_first_not_of(" \t");
      if (begin == std::string_view::npos) break;
      rest.remove_prefix(begin);
      id = rest.substr(0, rest.find_first_of(" \t"));
      rest.remove_prefix(id.size());
    }
    if (!trim(id).empty()) ids.push_back(split(id));
  }
  return ids;
}

}  // namespace gannet::mime
