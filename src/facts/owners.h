// Who stands behind a domain: the questions that identities and links are compared by.
#pragma once

#include <string_view>

#include "facts/facts.h"

namespace gannet::facts {

/// One is the other, belongs to it, or both belong to a third. Null belongs to nobody.
bool same_group(const Organisation* a, const Organisation* b);

/// Two domains belong to one organisation: the same registrable domain, or both owned by the same known organisation or group.
bool same_organisation(const knowledge::Knowledge& knowledge, std::string_view domain_a, std::string_view domain_b);

/// `domain` is the organisation's own or its group's, or one its genuine mail is known to come from. Mailboxes anyone may open
/// at a mail provider do not speak for the provider.
bool speaks_for(const knowledge::Knowledge& knowledge, const Organisation& organisation, std::string_view domain);

/// The two belong to one organisation, or one is known to send the other's mail.
bool related(const knowledge::Knowledge& knowledge, std::string_view domain_a, std::string_view domain_b);

/// Pages at such hosts are anyone's: whom the host belongs to says nothing of who wrote the page.
bool is_anyones(HostTraits traits);

/// The owner of the mailbox may be anyone.
bool has_free_mailbox(const Mailbox& mailbox);

/// The mailbox is a mail system's own, from which bounces come. "postmaster" is a person's as well.
bool is_mail_daemon(const Mailbox& mailbox);

/// Does the link lead to a page of that organisation's own?
bool leads_to(const knowledge::Knowledge& knowledge, const Link& link, const Organisation& organisation);

/// A person's message in a conversation: what it links to is what they talk about.
bool is_conversation(const Facts& facts);

/// Bulk mail as mailing services send it: a way to unsubscribe in the headers, an author of a domain of their own, and no
/// trusted check that failed. Such mail counts clicks, so its links go through hosts that nobody knows.
bool is_well_formed_bulk(const Facts& facts);

/// `domain` is one of those the reader gets mail at, or belongs to the same organisation.
bool is_readers(const knowledge::Knowledge& knowledge, const Reader& reader, std::string_view domain);

}  // namespace gannet::facts
