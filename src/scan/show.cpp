#include "scan/show.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::scan {
namespace {

using facts::Facts;

/// One line of the listing: what comes from the message loses its control characters.
std::string clean(std::string_view text, bool keep_lines = false) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto d = utf8::decode(text, i);
    const char32_t c = d.code_point;
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c == '\n' && keep_lines) {
      out.push_back('\n');
    } else if (control) {
      out.push_back(' ');
    } else {
      utf8::append(out, c);
    }
    i += d.length;
  }
  return out;
}

class Listing {
 public:
  void heading(std::string_view text) { out_ += fmt::format("{}{}\n", out_.empty() ? "" : "\n", text); }
  void row(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += fmt::format("  {:<16}{}\n", name, clean(value));
  }
  void line(std::string_view value) { out_ += fmt::format("  {}\n", clean(value)); }
  void block(std::string_view text) {
    std::string_view rest = trim(text);
    while (!rest.empty()) out_ += fmt::format("  | {}\n", clean(next_field(rest, '\n')));
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

std::string shown(const facts::Mailbox& box) {
  if (!box.present()) return {};
  std::string text = box.display_name.empty() ? box.address() : fmt::format("{} <{}>", box.display_name, box.address());
  if (box.owner != nullptr) text += fmt::format("  [{}]", box.owner->name);
  return text;
}

void show_identities(Listing& out, const Facts& facts) {
  out.heading("Who");
  out.row("From", shown(facts.who.author));
  out.row("Sender", shown(facts.who.sender));
  out.row("Envelope", shown(facts.who.envelope));
  for (const auto& box : facts.who.reply_to) out.row("Reply-To", shown(box));
  for (const auto domain : facts.who.signing_domains) out.row("Signed by", fmt::format("{} (signature not verified)", domain));
  out.row("Reader", shown(facts.reader.mailbox));
  out.row("Reader's mail", facts.reader.provider != nullptr ? facts.reader.provider->name
                           : facts.reader.own_domain        ? std::string_view("a domain of their own")
                                                            : std::string_view{});
  const auto& auth = facts.authentication;
  if (facts.actual.domain != facts.who.author.domain || facts.actual.outside_own_domain) {
    out.row("Really from", facts.actual.outside_own_domain ? facts.actual.entry : facts.actual.domain);
  }
  out.row("Authentication",
          auth.known ? fmt::format("spf={} dkim={} dmarc={}, by {}", name_of(auth.spf), name_of(auth.dkim), name_of(auth.dmarc),
                                   auth.reported_by.empty() ? "an unnamed server" : auth.reported_by)
                     : "unknown");
}

void show_links(Listing& out, const Facts& facts) {
  if (facts.links.empty()) return;
  out.heading("Links");
  for (const facts::Link& link : facts.links) {
    std::string line = fmt::format("{} “{}” -> {}", link.main ? "*" : "-", link.label,
                                   link.first != nullptr ? link.first->href() : link.link->raw);
    if (link.times > 1) line += fmt::format("  ({} times)", link.times);
    if (link.hidden) line += "  (hidden)";
    out.line(line);
    for (const url::Layer& layer : link.chain) out.line(fmt::format("    unwrapped: {}", layer.url.href()));
    if (link.owner != nullptr) out.line(fmt::format("    belongs to {}", link.owner->name));
  }
}

void show_meanings(Listing& out, const Facts& facts) {
  if (!facts.claims.empty()) out.heading("Gives itself out as");
  for (const facts::Claim& claim : facts.claims) {
    std::string places;
    for (unsigned bit = 1; bit <= claim.places; bit <<= 1) {
      const auto place = static_cast<facts::ClaimPlace>(bit);
      if (has(claim.places, place)) places += fmt::format("{}{}", places.empty() ? "" : ", ", name_of(place));
    }
    const bool why = claim.agreement == facts::Agreement::allowed;
    out.line(fmt::format("{:.2f}  {}{}  “{}”  in {}: {}{}{}", claim.confidence, name_of(claim.kind),
                         claim.organisation != nullptr ? fmt::format(" {}", claim.organisation->name) : "", claim.text, places,
                         name_of(claim.agreement), why ? ", " : "", why ? name_of(claim.allowance) : ""));
  }
  if (!facts.phrases.empty()) out.heading("Says");
  for (const facts::Phrase& phrase : facts.phrases) {
    out.line(
        fmt::format("{:<28}{}“{}”", knowledge::name_of(phrase.meaning), !phrase.is_read() ? "(hidden) " : "", phrase.text));
  }
}

void show_text(Listing& out, const Facts& facts) {
  out.heading("What the reader sees");
  out.block(facts.text);
  if (!trim(facts.hidden).empty()) {
    out.heading("What is hidden from the reader");
    out.block(facts.hidden);
  }
  out.heading("Text");
  out.row("Language", facts.language);
  std::string misspelt;
  for (const auto word : facts.spelling.misspelt) misspelt += fmt::format("{}{}", misspelt.empty() ? "" : ", ", word);
  out.row("Spelling", fmt::format("{} words looked at, {} unknown{}{}", facts.spelling.words, facts.spelling.unknown,
                                  misspelt.empty() ? "" : ", misspelt: ", misspelt));
}

void show_structure(Listing& out, const Facts& facts) {
  out.heading("Parts");
  for (const mime::Part& part : facts.message->parts()) {
    out.line(fmt::format("{:{}}{}{}{}  {} bytes", "", part.depth * 2, part.type, part.file_name.empty() ? "" : "  ",
                         part.file_name, part.raw_body.size()));
  }
  for (const facts::Attachment& file : facts.attachments) {
    out.row("Attachment", fmt::format("{}: {} by name, {} by content", file.file_name.empty() ? "(unnamed)" : file.file_name,
                                      name_of(file.by_name), name_of(file.by_content)));
  }
  for (const mime::DefectAt& at : facts.message->defects())
    out.row("Defect", fmt::format("{} at byte {}", mime::name_of(at.defect), at.offset));
  for (const mime::Hop& hop : facts.hops) {
    out.row("Hop",
            fmt::format("from {} [{}] by {}", hop.from_name.empty() ? hop.from_helo : hop.from_name, hop.from_address, hop.by));
  }
}

}  // namespace

std::string describe(const Facts& facts) {
  Listing out;
  out.heading("Message");
  out.row("Subject", facts.subject);
  show_identities(out, facts);
  show_text(out, facts);
  show_links(out, facts);
  show_meanings(out, facts);
  show_structure(out, facts);
  return out.take();
}

}  // namespace gannet::scan
