// Claimed against actual: has the sender that can be seen a right to the name? A table of rules for each kind of claim, asked
// in order; the first that knows decides. Whether a difference is a danger is for signs to say.
#include "base/bytes.h"
#include "facts/gather.h"
#include "facts/owners.h"

namespace gannet::facts {
namespace {

struct Decision {
  Agreement agreement = Agreement::unknown;
  Allowance allowance = Allowance::none;
};
using Answer = std::optional<Decision>;
using Rule = Answer (*)(const Gathering&, const Claim&);

Answer allowed(bool holds, Allowance allowance) {
  return holds ? Answer{{Agreement::allowed, allowance}} : std::nullopt;
}
Answer agrees(bool holds) {
  return holds ? Answer{{Agreement::agrees, Allowance::none}} : std::nullopt;
}

// ---- Any claim

/// Some programs thread by subject alone; then only a message without a button is taken for a person's answer.
Answer in_conversation(const Gathering& g, const Claim&) {
  const Structure& structure = g.facts.structure;
  const Link* const main = g.facts.main_link();
  const bool button = main != nullptr && (main->call_to_action || main->link->button_like);
  const bool by_subject = structure.subject_reply && structure.quotes_earlier && !button;
  return allowed(is_conversation(g.facts) || by_subject, Allowance::conversation);
}

bool leads_to_reader(const Gathering& g, const Link& link) {
  return !is_anyones(link.traits) && is_readers(g.knowledge, g.facts.reader, link.host);
}

/// The message wants something that does not stay with the reader's own side: a page elsewhere, an answer, a secret.
bool wants_elsewhere(const Gathering& g) {
  const Facts& facts = g.facts;
  const Link* const main = facts.main_link();
  if (main != nullptr && main->web()) return !leads_to_reader(g, *main);
  const bool answer = std::any_of(facts.who.reply_to.begin(), facts.who.reply_to.end(),
                                  [&](const Mailbox& box) { return !is_readers(g.knowledge, facts.reader, box.domain); });
  const bool page = std::any_of(facts.attachments.begin(), facts.attachments.end(),
                                [](const Attachment& file) { return file.by_name == knowledge::FileKind::html; });
  return answer || page || facts.says(Concept::ask_password) || facts.says(Concept::ask_login);
}

/// Bounces, also those of old mail systems that are plain text without parts, or a page that leads nowhere.
Answer by_mail_system(const Gathering& g, const Claim&) {
  const Facts& facts = g.facts;
  const bool daemon = is_mail_daemon(facts.who.author), postmaster = iequals(facts.who.author.local, "postmaster");
  const mime::Header* const path = g.message.header("Return-Path");
  const bool no_answer =
      path != nullptr && (path->value.find("<>") != std::string_view::npos || is_mail_daemon(facts.who.envelope));
  const bool told =
      g.message.header("X-Failed-Recipients") != nullptr || g.message.header("X-MS-Exchange-Message-Is-Ndr") != nullptr;
  const bool automatic = facts.structure.auto_submitted || no_answer || told;
  // What bounces do not tell or ask; that a mailbox is full or a message is held they do.
  const bool is_story = facts.any_phrase({Concept::ask_click, Concept::ask_update_details, Concept::ask_verify_identity,
                                          Concept::pretext_password_expiry, Concept::pretext_mailbox_closing,
                                          Concept::pretext_mailbox_upgrade, Concept::pretext_verify_account}) != nullptr;
  const Link* const main = facts.main_link();
  const bool pulls =
      main != nullptr && main->web() && (main->call_to_action || main->link->button_like) && !leads_to_reader(g, *main);
  const bool plain_bounce = (daemon || postmaster) && automatic && !facts.structure.has_html;
  const bool no_story = (daemon || (postmaster && !wants_elsewhere(g))) && !is_story && !pulls;
  return allowed(facts.structure.delivery_status || plain_bounce || no_story, Allowance::delivery_notice);
}

Answer nothing_to_compare(const Gathering& g, const Claim& claim) {
  // A desk of the reader's own signs with an address; one that has none and leads elsewhere hides it.
  const bool nameless = g.facts.who.author.domain.empty() && !is_mail_daemon(g.facts.who.author) && wants_elsewhere(g);
  const bool hidden = g.facts.actual.domain.empty() && !((g.facts.who.rewritten_by_list || nameless) && claim.of_reader());
  return hidden || claim.kind == Claim::Kind::role ? Answer{Decision{}} : std::nullopt;
}

Answer refuted(const Gathering& g, const Claim&) {
  return g.facts.actual.refuted ? Answer{{Agreement::differs, Allowance::none}} : std::nullopt;
}

// ---- A known organisation

Answer own_domain(const Gathering& g, const Claim& claim) {
  const Actual& actual = g.facts.actual;
  return agrees(actual.owner == claim.organisation && speaks_for(g.knowledge, *claim.organisation, actual.domain));
}

Answer group(const Gathering& g, const Claim& claim) {
  const Actual& actual = g.facts.actual;
  return allowed(same_group(actual.owner, claim.organisation) && speaks_for(g.knowledge, *claim.organisation, actual.domain),
                 Allowance::same_group);
}

Answer known_sender(const Gathering& g, const Claim& claim) {
  return allowed(speaks_for(g.knowledge, *claim.organisation, g.facts.actual.domain), Allowance::known_sender);
}

Answer check_passed(const Gathering& g, const Claim& claim) {
  const auto& passed = g.facts.authentication.passed;
  return allowed(std::any_of(passed.begin(), passed.end(),
                             [&](std::string_view d) { return speaks_for(g.knowledge, *claim.organisation, d); }),
                 Allowance::authenticated);
}

Answer through_service(const Gathering& g, const Claim& claim) {
  const Link* const main = g.facts.main_link();
  return allowed(is_well_formed_bulk(g.facts) && main != nullptr && leads_to(g.knowledge, *main, *claim.organisation),
                 Allowance::mailing_service);
}

/// On a mailing list people talk of organisations; only a name beside their address poses as one.
Answer on_list(const Gathering& g, const Claim& claim) {
  const bool list = g.facts.structure.mailing_list || knowledge::has(g.facts.who.sender.traits, HostTrait::mailing_list);
  return allowed(list && !has(claim.places, ClaimPlace::display_name), Allowance::mailing_list);
}

// ---- The reader's own provider or organisation

/// A list's rewriting hides an author whose domain forbids to be passed on: nobody of the reader's own side.
Answer from_outside(const Gathering& g, const Claim&) {
  const bool outside = (g.facts.actual.outside_own_domain && wants_elsewhere(g)) || g.facts.who.rewritten_by_list;
  return outside ? Answer{{Agreement::differs, Allowance::none}} : std::nullopt;
}

Answer readers_domain(const Gathering& g, const Claim&) {
  return agrees(is_readers(g.knowledge, g.facts.reader, g.facts.actual.domain) && !has_free_mailbox(g.facts.who.writer));
}

Answer readers_provider(const Gathering& g, const Claim& claim) {
  const Organisation* const host = g.facts.reader.mail_host;
  const std::string_view domain = g.facts.actual.domain;
  return agrees((claim.organisation != nullptr && speaks_for(g.knowledge, *claim.organisation, domain)) ||
                (host != nullptr && speaks_for(g.knowledge, *host, domain)));
}

Answer mail_company(const Gathering& g, const Claim&) {
  const Organisation* const owner = g.facts.actual.owner;
  const Link* const main = g.facts.main_link();
  // Nothing proves the address; what hired systems write leads to their own pages, or to the reader's.
  const bool leads_home = main == nullptr || !main->web() || leads_to_reader(g, *main) ||
                          (owner != nullptr && leads_to(g.knowledge, *main, *owner));
  return allowed((leads_home || g.facts.actual.proven) && owner != nullptr && !has_free_mailbox(g.facts.who.writer) &&
                     (owner->kind == knowledge::OrganisationKind::mail_software ||
                      owner->kind == knowledge::OrganisationKind::mail_provider),
                 Allowance::hired);
}

Answer readers_check_passed(const Gathering& g, const Claim&) {
  const auto& passed = g.facts.authentication.passed;
  return allowed(
      std::any_of(passed.begin(), passed.end(), [&](std::string_view d) { return is_readers(g.knowledge, g.facts.reader, d); }),
      Allowance::authenticated);
}

constexpr Rule organisation_rules[] = {nothing_to_compare, in_conversation, by_mail_system, on_list,      refuted,
                                       own_domain,         group,           known_sender,   check_passed, through_service};
constexpr Rule reader_rules[] = {nothing_to_compare, in_conversation,  by_mail_system,       refuted,     from_outside,
                                 readers_domain,     readers_provider, readers_check_passed, mail_company};

Decision decide(const Gathering& g, const Claim& claim) {
  const std::span<const Rule> rules = claim.of_reader() ? std::span<const Rule>(reader_rules) : organisation_rules;
  for (const Rule rule : rules) {
    if (const Answer answer = rule(g, claim)) return *answer;
  }
  return {Agreement::differs, Allowance::none};
}

/// The line by which the message came to `domain`'s side from outside: the newest that one of its hosts wrote of a client that
/// is not its own. What stands below may be forged.
const mime::Hop* entry_to(const Gathering& g, std::string_view domain) {
  const auto& hops = g.facts.hops;
  const auto own = std::find_if(hops.begin(), hops.end(),
                                [&](const mime::Hop& hop) { return same_site(hop.by, domain) && !is_internal(g, hop); });
  if (own != hops.end()) return &*own;
  const auto any = std::find_if(hops.begin(), hops.end(), [&](const mime::Hop& hop) { return !is_internal(g, hop); });
  return any == hops.end() ? nullptr : &*any;
}

void trace_entry(Gathering& g) {
  Actual& actual = g.facts.actual;
  const std::string_view author = g.facts.who.author.domain;
  const bool own = is_readers(g.knowledge, g.facts.reader, author);
  const mime::Hop* const entry = entry_to(g, author);
  if (entry == nullptr) return;
  actual.entry = !entry->from_name.empty() ? entry->from_name : entry->from_address;
  // A client without a reverse name may be anyone, whatever name it gives itself.
  const Organisation* const host = g.facts.reader.mail_host;
  const bool inside = !entry->from_name.empty() && (related(g.knowledge, entry->from_name, author) ||
                                                    (host != nullptr && g.knowledge.owner_of(entry->from_name) == host));
  actual.outside_own_domain = own && !inside && !actual.proven && !actual.entry.empty();
}

}  // namespace

void gather_actual(Gathering& g) {
  Facts& facts = g.facts;
  const Mailbox& writer = facts.who.writer;
  // Checks are of the address that stands in From, so they say nothing of a writer behind a list's rewriting.
  Actual& actual = facts.actual;
  actual.owner = writer.owner;
  actual.organisation_domain = writer.organisation_domain;
  actual.domain = writer.domain;
  actual.proven = facts.authentication.author_passed && !facts.who.rewritten_by_list;
  actual.refuted = facts.authentication.author_failed && !facts.who.rewritten_by_list;
  trace_entry(g);
}

void gather_agreement(Gathering& g) {
  for (Claim& claim : g.facts.claims) {
    const Decision decision = decide(g, claim);
    claim.agreement = decision.agreement;
    claim.allowance = decision.allowance;
  }
}

}  // namespace gannet::facts
