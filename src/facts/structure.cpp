// How the message is made: bulk, list, thread, dates, identifiers.
#include "base/bytes.h"
#include "facts/gather.h"
#include "facts/reply_prefixes.h"

namespace gannet::facts {
namespace {

std::string_view value_of(Gathering& g, std::string_view field) {
  const mime::Header* const header = g.message.header(field);
  return header == nullptr ? std::string_view{} : trim(mime::unfold(header->value, g.facts.arena));
}

bool has_field(const Gathering& g, std::string_view field) {
  return g.message.header(field) != nullptr;
}

void read_bulk_marks(Gathering& g, Structure& structure) {
  structure.list_unsubscribe = has_field(g, "List-Unsubscribe");
  structure.list_unsubscribe_one_click = has_field(g, "List-Unsubscribe-Post");
  structure.mailing_list =
      has_field(g, "List-Id") || has_field(g, "List-Post") || has_field(g, "X-Mailman-Version") || has_field(g, "X-BeenThere");
  const std::string_view precedence = value_of(g, "Precedence");
  structure.bulk =
      structure.list_unsubscribe || has_field(g, "Feedback-ID") || iequals(precedence, "bulk") || iequals(precedence, "list");
  const std::string_view automatic = value_of(g, "Auto-Submitted");
  structure.auto_submitted = !automatic.empty() && !iequals(automatic, "no");
}

void read_thread(Gathering& g, Structure& structure) {
  structure.in_thread = !value_of(g, "In-Reply-To").empty() || !value_of(g, "References").empty();
  const SubjectPrefix prefix = subject_prefix(g.facts.subject);
  structure.subject_reply = prefix == SubjectPrefix::reply;
  structure.subject_forward = prefix == SubjectPrefix::forward;
  // Quoting: lines that begin with ">" (RFC 3676 4.5), or the marks mail programs put around the earlier message.
  const std::string_view text = g.facts.text;
  structure.quotes_earlier = text.starts_with(">") || text.find("\n>") != std::string_view::npos ||
                             ifind(text, "-----Original Message-----") != std::string_view::npos;
  const bool may_quote = structure.in_thread || structure.subject_reply || structure.subject_forward;
  for (const Section& section : g.facts.sections) {
    if (!section.html || !may_quote || structure.quotes_earlier) continue;  // the source is long: look only when it matters
    const std::string_view source = g.message.text(g.message.parts()[static_cast<std::size_t>(section.part)]);
    structure.quotes_earlier = ifind(source, "<blockquote") != std::string_view::npos ||
                               source.find("gmail_quote") != std::string_view::npos ||
                               source.find("divRplyFwdMsg") != std::string_view::npos;
  }
}

void read_parts(Gathering& g, Structure& structure) {
  for (const mime::Part& part : g.message.parts()) {
    structure.encrypted |= part.type == "multipart/encrypted" || part.type == "application/pkcs7-mime";
    structure.signed_part |= part.type == "multipart/signed";
    structure.delivery_status |= part.type == "message/delivery-status" || part.type == "message/disposition-notification";
  }
}

void read_identifiers(Gathering& g, Structure& structure) {
  if (const mime::Header* const date = g.message.header("Date")) structure.date = mime::parse_date(date->value);
  if (!g.facts.hops.empty()) structure.received = g.facts.hops.front().date;
  if (const mime::Header* const id = g.message.header("Message-ID")) {
    const auto parsed = mime::parse_message_ids(id->value, g.facts.arena);
    if (!parsed.empty()) structure.message_id_domain = g.facts.arena.store(to_lower(parsed.front().right));
  }
  structure.mailer = value_of(g, "User-Agent");
  if (structure.mailer.empty()) structure.mailer = value_of(g, "X-Mailer");
}

bool is_blank(std::string_view text) {
  return trim(text).empty();
}

void judge_emptiness(Gathering& g, Structure& structure) {
  std::size_t letters = 0, pictures = 0;
  for (const char c : g.facts.text) letters += is_alpha(c) || !is_ascii(c);
  for (const Section& section : g.facts.sections) {
    for (const html::Image& image : section.page.images) pictures += !image.hidden && !image.tracking_pixel;
  }
  for (const mime::Part& part : g.message.parts()) pictures += part.type.starts_with("image/");
  constexpr std::size_t next_to_no_text = 40;
  structure.image_only = pictures > 0 && letters < next_to_no_text;
  const bool carries = std::any_of(g.message.parts().begin(), g.message.parts().end(),
                                   [](const mime::Part& p) { return p.leaf && !p.is_text(); });
  structure.empty = is_blank(g.facts.text) && pictures == 0 && !carries;
}

}  // namespace

void gather_structure(Gathering& g) {
  Structure& structure = g.facts.structure;
  read_bulk_marks(g, structure);
  read_thread(g, structure);
  read_parts(g, structure);
  read_identifiers(g, structure);
  judge_emptiness(g, structure);
  std::bitset<mime::defect_count> kinds;
  for (const mime::DefectAt& at : g.message.defects()) kinds.set(static_cast<std::size_t>(at.defect));
  structure.defects = static_cast<std::uint32_t>(kinds.count());
}

}  // namespace gannet::facts
