// Who stands behind a domain, as seen from the message: the questions that most signs about identities and links ask.
#pragma once

#include <string_view>

#include "signs/sign.h"

namespace gannet::signs {

/// Pages at such hosts are anyone's: whom the host belongs to says nothing of who wrote the page.
bool is_anyones(facts::HostTraits traits);

/// `domain` is the organisation's own, or one its genuine mail is known to come from. Mailboxes anyone may open at a mail
/// provider do not speak for the provider.
bool speaks_for(const Input& input, const facts::Organisation& organisation, std::string_view domain);

/// The two belong to one organisation, or one is known to send the other's mail.
bool related(const Input& input, std::string_view domain_a, std::string_view domain_b);

/// The author writes from a mailbox that anyone may open.
bool has_free_mailbox(const facts::Mailbox& mailbox);

/// A domain that really took part in sending: passed a trusted check. Empty knowledge passes nothing.
bool passed_for(const Input& input, const facts::Organisation& organisation);

/// Does the link's page belong to the author's organisation? A free mailbox has none, and pages of anyone's are nobody's.
bool is_authors(const Input& input, const facts::Link& link);
/// As above for a host of which nothing else is known.
bool is_authors(const Input& input, std::string_view host);

/// Does the link lead to a page of that organisation's own?
bool leads_to(const Input& input, const facts::Link& link, const facts::Organisation& organisation);

/// Bulk mail as mailing services send it: a way to unsubscribe in the headers, an author of a domain of their own, and no
/// trusted check that failed. Such mail counts clicks, so its links go through hosts that nobody knows.
bool is_well_formed_bulk(const facts::Facts& facts);

/// A host that counts clicks for this message: a mailing service's, or one that most of its many links go through.
bool counts_clicks(const Input& input, const facts::Link& link);

/// A person's message in a conversation: what it links to is what they talk about.
bool is_conversation(const facts::Facts& facts);

/// Mail that list software passed on, often with the author's address rewritten.
bool came_through_list(const facts::Facts& facts);

/// An address that stands for a machine of a local network: no scam leads there.
bool is_local_host(std::string_view host);

/// The words of a claim are the start of an address: "email admin@shop.example".
bool is_part_of_address(const facts::Facts& facts, facts::Field field, facts::Range range);

/// A link that the reader can see and follow on the web.
bool is_shown(const facts::Link& link);

/// The main link, when it is on the web.
const facts::Link* main_link(const facts::Facts& facts);

/// The message asks for something a thief wants: a login, a password, payment, card, bank or personal data.
bool asks_for_secrets(const facts::Facts& facts);

/// The message tells a story about the reader's account, mailbox, money or parcel.
bool has_pretext(const facts::Facts& facts);

}  // namespace gannet::signs
