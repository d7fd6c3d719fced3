// The display name holds look-alike letters of another alphabet inside a Latin word, or invisible characters.
// Honest cases: names written in another alphabet throughout; joiners that other scripts and emoji need, which do not stand
// between two Latin letters.
#include "base/bytes.h"
#include "base/utf8.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// A zero-width character (or soft hyphen) between two ASCII letters.
bool has_invisible(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto d = utf8::decode(name, at);
    const char32_t c = d.code_point;
    const bool invisible = c == 0x00AD || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
    const std::size_t next = at + d.length;
    if (invisible && at > 0 && next < name.size() && is_alpha(name[at - 1]) && is_alpha(name[next])) return true;
    at = next;
  }
  return false;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const std::string_view name = facts.who.author.display_name;
  if (name.empty()) return;
  const auto& words = facts.characters.mixed_script;
  const bool mixed = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.data() >= name.data() && word.data() < name.data() + name.size();
  });
  if (!mixed && !has_invisible(name)) return;
  out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), name,
                             {{"shown", name}, {"plain", input.knowledge.plain(name)}}));
}

}  // namespace

extern const Sign identity_confusable_name;
const Sign identity_confusable_name{"identity.confusable-name", Direction::against, look};

}  // namespace gannet::signs
