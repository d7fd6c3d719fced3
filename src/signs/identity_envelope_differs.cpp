// The envelope sender, to which failures go, is of another organisation than the author.
// Honest cases: mailing services and lists take failures themselves; forwarders rewrite the envelope (SRS, BATV); the author's
// own signature passed.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// Forms that forwarders and senders write around the real address: SRS0=..., prvs=..., VERP.
bool is_rewritten(std::string_view local) {
  return istarts_with(local, "srs0") || istarts_with(local, "srs1") || istarts_with(local, "prvs=") ||
         local.find('=') != std::string_view::npos;
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const facts::Mailbox& envelope = facts.who.envelope;
  if (envelope.domain.empty() || author.domain.empty() || related(input, envelope.domain, author.domain)) return;
  if (came_through_list(facts) || facts.structure.bulk || facts.authentication.author_passed) return;
  if (knowledge::has(envelope.traits, facts::HostTrait::bulk_mailer) ||
      knowledge::has(envelope.traits, facts::HostTrait::mailing_list) || is_rewritten(envelope.local))
    return;
  if (related(input, envelope.domain, facts.who.sender.domain) || related(input, envelope.domain, facts.reader.mailbox.domain))
    return;
  const Place place = facts.message->header("Return-Path") != nullptr
                          ? header_place(facts, "Return-Path", facts.message->header("Return-Path")->offset)
                          : header_place(facts, "From", author.offset);
  out.push_back(make_finding(place, envelope.address(), {{"envelope", envelope.address()}, {"author", author.address()}}));
}

}  // namespace

extern const Sign identity_envelope_differs;
const Sign identity_envelope_differs{"identity.envelope-differs", Direction::against, look};

}  // namespace gannet::signs
