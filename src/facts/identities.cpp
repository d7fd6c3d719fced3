// Who the message says it is from: author, sender, envelope, answers, signing domains.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

std::string_view ascii_domain(Gathering& g, std::string_view domain) {
  if (domain.empty() || domain.front() == '[') return domain;
  const bool plain = std::all_of(domain.begin(), domain.end(), [](char c) { return is_ascii(c) && !is_upper(c); });
  if (plain) return domain;
  const auto ascii = url::host_to_ascii(domain);
  return ascii ? g.facts.arena.store(*ascii) : domain;
}

std::vector<Mailbox> mailboxes(Gathering& g, std::string_view field) {
  std::vector<Mailbox> found;
  const mime::Header* const header = g.message.header(field);
  if (header == nullptr) return found;
  for (const mime::Address& address : mime::parse_addresses(header->value, g.facts.arena, g.query.limits)) {
    found.push_back(make_mailbox(g, address, header->offset));
  }
  return found;
}

Mailbox first_of(const std::vector<Mailbox>& all) {
  return all.empty() ? Mailbox{} : all.front();
}

/// The d= tag of a DKIM-Signature (RFC 6376 3.5).
std::string_view signing_domain(std::string_view value, Arena& arena) {
  std::string_view rest = mime::unfold(value, arena);
  while (!rest.empty()) {
    std::string_view tag = next_field(rest, ';');
    const std::string_view name = trim(next_field(tag, '='));
    if (name == "d") return arena.store(to_lower(trim(tag)));
  }
  return {};
}

/// List software that may not pass on an author's address puts its own in its place: "Anna Orlov via users
/// <users@lists.example>". Whom it replaced stands in Reply-To then (Mailman's from_is_list), or in a field of its own (Google
/// Groups).
bool is_rewritten(const Mailbox& author) {
  const std::size_t via = author.display_name.rfind(" via ");
  if (via == std::string_view::npos) return false;
  const std::string_view list = trim(author.display_name.substr(via + 5));
  return iequals(list, author.local) || ifind(author.local, list) == 0;
}

Mailbox behind_rewriting(Gathering& g, const Identities& who) {
  constexpr std::string_view fields[] = {"X-Original-From", "X-Original-Sender"};
  for (const std::string_view field : fields) {
    if (Mailbox original = first_of(mailboxes(g, field)); !original.domain.empty()) return original;
  }
  for (const Mailbox& answer : who.reply_to) {
    if (answer.domain != who.author.domain || !iequals(answer.local, who.author.local)) return answer;
  }
  return {};
}

}  // namespace

std::string Mailbox::address() const {
  std::string text(local);
  if (!domain.empty()) text.append("@").append(domain);
  return text;
}

Mailbox make_mailbox(Gathering& g, const mime::Address& address, std::uint32_t offset) {
  Mailbox box;
  box.display_name = address.display_name;
  box.local = address.local;
  box.domain = ascii_domain(g, address.domain);
  box.organisation_domain = organisation_domain(box.domain);
  box.owner = box.domain.empty() ? nullptr : g.knowledge.owner_of(box.domain);
  box.traits = box.domain.empty() ? 0 : g.knowledge.host_traits(box.domain);
  box.offset = offset;
  box.malformed = address.malformed;
  return box;
}

void gather_identities(Gathering& g) {
  Identities& who = g.facts.who;
  who.authors = mailboxes(g, "From");
  who.author = first_of(who.authors);
  who.sender = first_of(mailboxes(g, "Sender"));
  who.reply_to = mailboxes(g, "Reply-To");
  who.rewritten_by_list = is_rewritten(who.author);
  who.writer = who.rewritten_by_list ? behind_rewriting(g, who) : who.author;
  if (!g.query.envelope_sender.empty()) {
    const auto given = mime::parse_addresses(g.query.envelope_sender, g.facts.arena, g.query.limits);
    if (!given.empty()) who.envelope = make_mailbox(g, given.front(), 0);
  } else {
    who.envelope = first_of(mailboxes(g, "Return-Path"));
  }
  for (const mime::Header& header : g.message.headers()) {
    if (!iequals(header.name, "DKIM-Signature")) continue;
    const std::string_view domain = signing_domain(header.value, g.facts.arena);
    if (!domain.empty()) who.signing_domains.push_back(domain);
  }
  if (const mime::Header* const subject = g.message.header("Subject")) {
    g.facts.subject = mime::decode_text(subject->value, g.facts.arena);
    g.facts.subject_offset = subject->offset;
  }
  g.facts.hops = mime::received_chain(g.message, g.query.limits);
}

}  // namespace gannet::facts
