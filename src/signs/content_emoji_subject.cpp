// Pictures in the subject or the display name as an eye-catcher: a warning sign, a parcel, a bell.
// Honest mail: newsletters and friends.
#include "base/utf8.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

bool holds_picture(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto d = utf8::decode(text, at);
    const char32_t c = d.code_point;
    if ((c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2190 && c <= 0x21FF) ||
        (c >= 0x2300 && c <= 0x23FF) || (c >= 0x25A0 && c <= 0x25FF))
      return true;
    at += d.length;
  }
  return false;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (holds_picture(facts.subject)) {
    out.push_back(make_finding(header_place(facts, "Subject", facts.subject_offset), facts.subject));
  } else if (holds_picture(facts.who.author.display_name)) {
    out.push_back(make_finding(header_place(facts, "From", facts.who.author.offset), facts.who.author.display_name));
  }
}

}  // namespace

extern const Sign content_emoji_subject;
const Sign content_emoji_subject{"content.emoji-subject", Direction::against, look};

}  // namespace gannet::signs
