#include "facts/owners.h"

#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {

using knowledge::has;
using knowledge::Knowledge;

namespace {

/// The organisation at the top of those that `organisation` belongs to. Bounded: a damaged file might hold a circle.
const Organisation* top_of(const Organisation* organisation) {
  constexpr int deepest = 16;
  for (int steps = 0; organisation != nullptr && organisation->parent != nullptr && steps < deepest; ++steps)
    organisation = organisation->parent;
  return organisation;
}

}  // namespace

bool same_group(const Organisation* a, const Organisation* b) {
  return a != nullptr && b != nullptr && top_of(a) == top_of(b);
}

bool same_organisation(const Knowledge& knowledge, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (iequals(organisation_domain(a), organisation_domain(b))) return true;
  return same_group(knowledge.owner_of(a), knowledge.owner_of(b));
}

namespace {

/// A provider's own notices come from a name of their own below the domain of everyone's mailboxes: "system.gmx.net".
bool sends_notices(const Organisation& organisation, std::string_view domain) {
  return std::any_of(organisation.notices.begin(), organisation.notices.end(), [&](std::string_view notice) {
    const auto& mailboxes = organisation.mailbox_domains;
    return host_is_within(domain, notice) && std::find(mailboxes.begin(), mailboxes.end(), notice) == mailboxes.end();
  });
}

}  // namespace

bool speaks_for(const Knowledge& knowledge, const Organisation& organisation, std::string_view domain) {
  if (domain.empty()) return false;
  if (sends_notices(organisation, domain)) return true;
  if (has(knowledge.host_traits(domain), HostTrait::free_mail)) return false;
  if (same_group(knowledge.owner_of(domain), &organisation)) return true;
  return std::any_of(organisation.senders.begin(), organisation.senders.end(),
                     [&](std::string_view sender) { return host_is_within(domain, sender); });
}

bool related(const Knowledge& knowledge, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (same_organisation(knowledge, a, b)) return true;
  const auto sends_for = [&](std::string_view domain, std::string_view sender) {
    const Organisation* const owner = knowledge.owner_of(domain);
    return owner != nullptr && std::any_of(owner->senders.begin(), owner->senders.end(),
                                           [&](std::string_view s) { return host_is_within(sender, s); });
  };
  return sends_for(a, b) || sends_for(b, a);
}

bool is_anyones(HostTraits traits) {
  constexpr HostTrait kinds[] = {HostTrait::shortener,   HostTrait::form_builder,  HostTrait::site_builder,
                                 HostTrait::free_host,   HostTrait::cloud_storage, HostTrait::ipfs_gateway,
                                 HostTrait::link_in_bio, HostTrait::dynamic_dns,   HostTrait::tunnel,
                                 HostTrait::messenger,   HostTrait::paste};
  return std::any_of(std::begin(kinds), std::end(kinds), [&](HostTrait kind) { return has(traits, kind); });
}

bool has_free_mailbox(const Mailbox& mailbox) {
  return has(mailbox.traits, HostTrait::free_mail) || has(mailbox.traits, HostTrait::disposable_mail);
}

bool is_mail_daemon(const Mailbox& mailbox) {
  constexpr std::string_view names[] = {
      "mailer-daemon",           "mail-daemon",         "mailerdaemon", "mdaemon", "double-bounce",
      "mail delivery subsystem", "mail delivery system"};
  // Some sign with a name and no address.
  const std::string_view called = mailbox.local.empty() ? mailbox.display_name : mailbox.local;
  return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) { return iequals(called, name); });
}

bool leads_to(const Knowledge& knowledge, const Link& link, const Organisation& organisation) {
  if (!link.web() || is_anyones(link.traits)) return false;
  return same_group(link.owner, &organisation) || speaks_for(knowledge, organisation, link.host);
}

bool is_conversation(const Facts& facts) {
  return facts.structure.in_thread && facts.structure.quotes_earlier;
}

bool is_well_formed_bulk(const Facts& facts) {
  return facts.structure.list_unsubscribe && !facts.who.author.domain.empty() && !has_free_mailbox(facts.who.author) &&
         !facts.authentication.author_failed;
}

bool is_readers(const Knowledge& knowledge, const Reader& reader, std::string_view domain) {
  return std::any_of(reader.addresses.begin(), reader.addresses.end(),
                     [&](const Mailbox& address) { return related(knowledge, domain, address.domain); });
}

}  // namespace gannet::facts
