// The steps of gather(), each in a file of its own. Every step reads the message and what earlier steps found.
#pragma once

#include "facts/facts.h"

namespace gannet::facts {

struct Gathering {
  mime::Message& message;
  const knowledge::Knowledge& knowledge;
  const Query& query;
  Facts& facts;
};

void gather_identities(Gathering& g);      // From, Sender, Reply-To, envelope, signatures
void gather_reader(Gathering& g);          // who reads it
void gather_authentication(Gathering& g);  // trusted results only
void gather_body(Gathering& g);            // what is displayed, what is hidden
void gather_phrases(Gathering& g);         // phrases and names, in every visible field
void gather_links(Gathering& g);           // where links lead
void gather_attachments(Gathering& g);
void gather_structure(Gathering& g);
void gather_language(Gathering& g);  // language, spelling
void gather_characters(Gathering& g);
void gather_actual(Gathering& g);     // who really sent it
void gather_claims(Gathering& g);     // whom the message gives itself out to be
void gather_agreement(Gathering& g);  // whether the sender has a right to that

/// A Mailbox from a parsed address.
Mailbox make_mailbox(Gathering& g, const mime::Address& address, std::uint32_t offset);

/// Did this hop stay inside the receiving side, as far as its line tells what nobody outside could choose?
bool is_internal(const Gathering& g, const mime::Hop& hop);

/// Both are hosts of one registrable domain.
bool same_site(std::string_view host_a, std::string_view host_b);

/// The registrable domain of `domain`, or the domain itself where it has none (an IP address, a name without a dot).
std::string_view organisation_domain(std::string_view domain);

/// The kind of file that begins with `bytes`, by its signature.
knowledge::FileKind kind_by_content(std::string_view bytes);

}  // namespace gannet::facts
