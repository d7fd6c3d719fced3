// A label of the host mixes Latin letters with look-alike ones of another alphabet, or is made of look-alikes altogether
// (UTS 39 section 5; "whole-script confusable").
// Honest cases: names in one other alphabet with letters that Latin does not have.
#include "base/bytes.h"
#include "base/utf8.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"
#include "url/url.h"

namespace gannet::signs {
namespace {

struct Letters {
  bool latin = false, foreign = false;
};

Letters letters_of(std::string_view label) {
  Letters letters;
  for (std::size_t at = 0; at < label.size();) {
    const auto d = utf8::decode(label, at);
    at += d.length;
    letters.latin |= d.code_point < 0x80 && is_alpha(static_cast<char>(d.code_point));
    // Greek, Cyrillic and Armenian: the alphabets that hold Latin look-alikes. Han beside Latin is usual.
    letters.foreign |= d.code_point >= 0x0370 && d.code_point <= 0x058F;
  }
  return letters;
}

/// Every letter has a Latin twin, so that the label reads as a Latin word.
bool reads_latin(const Input& input, std::string_view label) {
  // Look-alikes count only beside a Latin letter, for alone they are letters of their own alphabet: put one there.
  const std::string plain = input.knowledge.plain("a" + std::string(label));
  return !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) { return is_ascii(c); });
}

void look(const Input& input, Findings& out) {
  for (const facts::Link& link : input.facts.links) {
    if (!is_shown(link) || link.host.find("xn--") == std::string_view::npos) continue;
    const std::string shown = url::host_to_unicode(link.host);
    std::string_view rest = shown;
    while (!rest.empty()) {
      const std::string_view label = next_field(rest, '.');
      const Letters letters = letters_of(label);
      if (!letters.foreign || (!letters.latin && (rest.empty() || !reads_latin(input, label)))) continue;
      out.push_back(make_finding(link_place(input.facts, link), shown, {{"host", link.host}, {"shown", shown}}));
      return;
    }
  }
}

}  // namespace

extern const Sign link_mixed_script_host;
const Sign link_mixed_script_host{"link.mixed-script-host", Direction::against, look};

}  // namespace gannet::signs
