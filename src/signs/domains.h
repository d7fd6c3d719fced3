// Who stands behind a domain, as seen from the message: the questions that most signs about identities and links ask.
#pragma once

#include <string_view>

#include "facts/owners.h"
#include "signs/sign.h"

namespace gannet::signs {

using facts::has_free_mailbox;
using facts::is_anyones;
using facts::is_conversation;
using facts::is_well_formed_bulk;

inline bool speaks_for(const Input& input, const facts::Organisation& organisation, std::string_view domain) {
  return facts::speaks_for(input.knowledge, organisation, domain);
}
inline bool related(const Input& input, std::string_view domain_a, std::string_view domain_b) {
  return facts::related(input.knowledge, domain_a, domain_b);
}
inline bool leads_to(const Input& input, const facts::Link& link, const facts::Organisation& organisation) {
  return facts::leads_to(input.knowledge, link, organisation);
}

/// Where the message was really sent from as far as it shows: the writer's domain, behind a list's rewriting too, or the host
/// that handed it over when the address in From is only borrowed from the reader.
std::string_view seen_domain(const facts::Facts& facts);

/// A domain that really took part in sending: passed a trusted check. Empty knowledge passes nothing.
bool passed_for(const Input& input, const facts::Organisation& organisation);

/// Does the link's page belong to the author's organisation? A free mailbox has none, and pages of anyone's are nobody's.
bool is_authors(const Input& input, const facts::Link& link);
/// As above for a host of which nothing else is known.
bool is_authors(const Input& input, std::string_view host);

/// A host that counts clicks for this message: a mailing service's, or one that most of its many links go through.
bool counts_clicks(const Input& input, const facts::Link& link);

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

/// The main link, when it leads to an organisation that has nothing to do with the author or with whom the message claims to
/// be. Null where honest mail leads anywhere: people's mail, click counters, widely visited sites.
const facts::Link* link_elsewhere(const Input& input);

/// It surely claims to be somebody whom the author's domain does not belong to, or asks for what nobody honest asks for. Then a
/// domain of the author's own, its links and its authentication say nothing for the message: whoever registers one has all
/// three.
bool poses_as_another(const Input& input);

/// The message asks for something a thief wants: a login, a password, payment, card, bank or personal data.
bool asks_for_secrets(const facts::Facts& facts);

/// The message tells a story about the reader's account, mailbox, money or parcel.
bool has_pretext(const facts::Facts& facts);

}  // namespace gannet::signs
