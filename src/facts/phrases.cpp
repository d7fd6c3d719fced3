// Phrases and names of organisations in everything the reader sees, and in what is hidden.
#include <algorithm>

#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

/// "anna@gmail.example" names a mailbox, not the provider.
bool is_in_address(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 64;
  for (std::size_t steps = 0; at > 0 && steps < longest; --at, ++steps) {
    const char c = text[at - 1];
    if (c == '@') return true;
    if (!is_alnum(c) && c != '.' && c != '-') return false;
  }
  return false;
}

void scan(Gathering& g, std::string_view text, Field field, knowledge::TextHits& hits) {
  hits.clear();
  if (text.empty()) return;
  g.knowledge.scan(text, hits);
  for (const knowledge::PhraseHit& hit : hits.phrases) {
    g.facts.phrases.push_back({hit.meaning,
                               field,
                               {hit.language[0], hit.language[1]},
                               {hit.begin, hit.end},
                               text.substr(hit.begin, hit.end - hit.begin)});
    if (is_read(field)) g.facts.visible_meanings.set(static_cast<std::size_t>(hit.meaning));
  }
  if (field == Field::hidden) return;
  for (const knowledge::NameHit& hit : hits.names) {
    if (is_in_address(text, hit.begin)) continue;
    g.facts.mentions.push_back({hit.organisation, field, {hit.begin, hit.end}, text.substr(hit.begin, hit.end - hit.begin)});
  }
}

/// The alternative texts of all pictures as one text: what a reader sees while pictures are blocked.
std::string_view image_texts(Gathering& g) {
  constexpr std::size_t limit = 4096;
  std::string all;
  for (const Section& section : g.facts.sections) {
    for (const html::Image& image : section.page.images) {
      if (image.hidden || image.alt.empty() || all.size() > limit) continue;
      all.append(image.alt).push_back('\n');
    }
  }
  return g.facts.arena.store(all);
}

/// File names of pictures: "paypal-logo.png" says whose picture it is to be.
std::string_view image_names(Gathering& g) {
  constexpr std::size_t limit = 1024, longest = 64;
  std::string all;
  for (const Section& section : g.facts.sections) {
    for (const html::Image& image : section.page.images) {
      if (image.hidden || image.tracking_pixel || all.size() > limit || image.source.starts_with("data:")) continue;
      std::string_view name = image.source;
      name = name.substr(0, name.find_first_of("?#"));
      name = name.substr(name.find_last_of("/:") + 1);  // npos + 1 is 0
      name = name.substr(0, name.rfind('.'));
      if (!name.empty() && name.size() <= longest) all.append(name).push_back('\n');
    }
  }
  return g.facts.arena.store(all);
}

/// Names of attached files that are sentences: a message may be told in one ("Your mailbox is closed tomorrow.pdf").
std::string_view file_names(Gathering& g) {
  constexpr std::size_t limit = 4096;
  constexpr std::ptrdiff_t fewest_spaces = 3;
  std::string all;
  for (const Attachment& file : g.facts.attachments) {
    std::string_view name = file.file_name;
    if (!file.extension.empty()) name = name.substr(0, name.rfind('.'));
    if (std::count(name.begin(), name.end(), ' ') < fewest_spaces || all.size() > limit) continue;
    all.append(name).push_back('\n');
  }
  return g.facts.arena.store(all);
}

/// Where in the text a mention stands decides how much it claims.
void place_mentions(Facts& facts) {
  constexpr std::uint32_t opening = 200, closing = 300;
  const auto size = static_cast<std::uint32_t>(facts.text.size());
  for (Mention& mention : facts.mentions) {
    if (mention.field == Field::image_alt) mention.spot = Mention::Spot::logo;
    if (mention.field != Field::body) continue;
    if (mention.range.begin < opening) mention.spot = Mention::Spot::opening;
    if (mention.range.begin + closing > size && size > opening + closing) mention.spot = Mention::Spot::signature;
    for (const Phrase& phrase : facts.phrases) {
      const bool copyright = phrase.meaning == Concept::copyright_line && phrase.field == Field::body;
      // "Copyright 2025 PayPal" and "PayPal. All rights reserved" are both usual.
      constexpr std::uint32_t near = 60;
      const bool behind = mention.range.begin >= phrase.range.begin && mention.range.begin < phrase.range.end + near;
      const bool before = mention.range.end <= phrase.range.begin && mention.range.end + near > phrase.range.begin;
      if (copyright && (behind || before)) mention.spot = Mention::Spot::copyright;
    }
  }
}

}  // namespace

void gather_phrases(Gathering& g) {
  Facts& facts = g.facts;
  knowledge::TextHits hits;
  scan(g, facts.subject, Field::subject, hits);
  facts.plain_subject = facts.arena.store(hits.plain);
  scan(g, facts.who.author.display_name, Field::display_name, hits);
  scan(g, facts.text, Field::body, hits);
  facts.plain_text = facts.arena.store(hits.plain);
  scan(g, facts.hidden, Field::hidden, hits);
  scan(g, image_texts(g), Field::image_alt, hits);
  scan(g, image_names(g), Field::image_name, hits);
  scan(g, file_names(g), Field::attachment_name, hits);
  facts.plain_names = facts.arena.store(hits.plain);
  // Programs show what stands in From without an address as a name.
  const Mailbox& author = facts.who.author;
  scan(g, author.local, author.domain.empty() && author.display_name.empty() ? Field::display_name : Field::local_part, hits);
  place_mentions(facts);
}

}  // namespace gannet::facts
