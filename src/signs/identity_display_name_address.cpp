// The display name holds an e-mail address of another organisation than the author's real one. Many mail programs show nothing
// but the display name.
// Honest cases: list software and help desks write "alice@firm.example via List" and send answers to that address; people with
// two mailboxes of one name; known services that write for their users and pass their checks.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"
#include "url/suffix.h"

namespace gannet::signs {
namespace {

/// The first address in the text; empty when there is none.
std::string_view address_in(std::string_view text) {
  const auto belongs = [](char c) { return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && belongs(text[begin - 1])) --begin;
    while (end < text.size() && (is_alnum(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    if (begin < at && url::has_known_suffix(to_lower(text.substr(at + 1, end - at - 1))))
      return text.substr(begin, end - begin);
  }
  return {};
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const std::string_view shown = address_in(author.display_name);
  if (shown.empty() || author.domain.empty()) return;
  const std::string_view local = shown.substr(0, shown.find('@'));
  const std::string domain = to_lower(shown.substr(shown.find('@') + 1));
  if (related(input, domain, author.domain) || iequals(local, author.local)) return;
  if (came_through_list(facts) || (author.owner != nullptr && facts.authentication.author_passed)) return;
  for (const facts::Mailbox& answer : facts.who.reply_to) {
    if (iequals(answer.local, local) && answer.domain == domain) return;
  }
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.display_name,
                             {{"shown", shown}, {"actual", author.address()}}));
}

}  // namespace

extern const Sign identity_display_name_address;
const Sign identity_display_name_address{"identity.display-name-address", Direction::against, look};

}  // namespace gannet::signs
