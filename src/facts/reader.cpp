// Who reads the message, and at which provider their mailbox is. A notice "from your provider" must come from that one.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

/// Fields in which delivery agents write the address they deliver to.
constexpr std::string_view trace_fields[] = {"Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To"};

std::vector<Mailbox> recipients(Gathering& g, std::string_view field) {
  std::vector<Mailbox> found;
  const mime::Header* const header = g.message.header(field);
  if (header == nullptr) return found;
  for (const mime::Address& address : mime::parse_addresses(header->value, g.facts.arena, g.query.limits)) {
    if (!address.domain.empty()) found.push_back(make_mailbox(g, address, header->offset));
  }
  return found;
}

Mailbox mailbox_of(Gathering& g, std::string_view text) {
  const auto parsed = mime::parse_addresses(text, g.facts.arena, g.query.limits);
  if (parsed.empty() || parsed.front().domain.empty()) return {};
  return make_mailbox(g, parsed.front(), 0);
}

Mailbox from_trace(Gathering& g) {
  for (const std::string_view field : trace_fields) {
    const mime::Header* const header = g.message.header(field);
    if (header == nullptr) continue;
    if (Mailbox box = mailbox_of(g, header->value); box.present()) return box;
  }
  for (const mime::Hop& hop : g.facts.hops) {
    if (hop.envelope_to.empty()) continue;
    if (Mailbox box = mailbox_of(g, hop.envelope_to); box.present()) return box;
  }
  return {};
}

void settle(Reader& reader, Mailbox box, Reader::Known known) {
  if (!box.present() || reader.known != Reader::Known::no) return;
  reader.mailbox = box;
  reader.known = known;
}

/// The other addresses the message came by: of lists and aliases it was passed on from, and the one it was written to.
void add_addresses(Gathering& g) {
  constexpr std::size_t limit = 4;
  Reader& reader = g.facts.reader;
  const auto add = [&](const Mailbox& box) {
    if (!box.present() || box.domain.empty() || reader.addresses.size() >= limit) return;
    const bool known = std::any_of(reader.addresses.begin(), reader.addresses.end(),
                                   [&](const Mailbox& m) { return m.domain == box.domain && iequals(m.local, box.local); });
    if (!known) reader.addresses.push_back(box);
  };
  add(reader.mailbox);
  if (reader.to.size() == 1) add(reader.to.front());
  for (const std::string_view field : trace_fields) {
    if (const mime::Header* const header = g.message.header(field)) add(mailbox_of(g, header->value));
  }
  for (const mime::Hop& hop : g.facts.hops) {
    if (!hop.envelope_to.empty()) add(mailbox_of(g, hop.envelope_to));
  }
}

/// Who takes in the reader's mail, for domains of one's own too. The newest hops are the reader's side; older ones anyone may
/// write.
const Organisation* mail_host_of(const Gathering& g) {
  constexpr std::size_t readers_side = 3;
  for (std::size_t i = 0; i < std::min(readers_side, g.facts.hops.size()); ++i) {
    if (const Organisation* const host = g.knowledge.mail_host_of(to_lower(g.facts.hops[i].by))) return host;
  }
  return nullptr;
}

bool names(const std::vector<Mailbox>& list, const Mailbox& box) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Mailbox& m) { return iequals(m.local, box.local) && m.domain == box.domain; });
}

}  // namespace

void gather_reader(Gathering& g) {
  Reader& reader = g.facts.reader;
  reader.to = recipients(g, "To");
  reader.cc = recipients(g, "Cc");
  reader.undisclosed = reader.to.empty() && reader.cc.empty();

  if (!g.query.recipient.empty()) settle(reader, mailbox_of(g, g.query.recipient), Reader::Known::from_caller);
  settle(reader, from_trace(g), Reader::Known::from_trace);
  if (reader.to.size() == 1) settle(reader, reader.to.front(), Reader::Known::from_to);
  if (reader.known == Reader::Known::no) return;
  add_addresses(g);

  reader.provider = g.knowledge.mail_provider_of(reader.mailbox.domain);
  reader.own_domain = reader.provider == nullptr;
  reader.mail_host = mail_host_of(g);
  reader.in_recipients = names(reader.to, reader.mailbox) || names(reader.cc, reader.mailbox);
}

}  // namespace gannet::facts
