#include "mine/trace.h"

#include <algorithm>
#include <set>
#include <span>

#include "base/bytes.h"
#include "knowledge/concepts.h"
#include "mine/pattern.h"
#include "threats/signatures.h"
#include "threats/words.h"

namespace gannet::mine {
namespace {

constexpr std::size_t least_words = 30;
constexpr std::int64_t seconds_a_day = 86'400;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ull;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return text.empty() ? 0 : minhash::mixed(hash);
}

using knowledge::HostTrait;
constexpr HostTrait of_anybody[] = {
    HostTrait::shortener,   HostTrait::form_builder, HostTrait::cloud_storage, HostTrait::ipfs_gateway, HostTrait::link_in_bio,
    HostTrait::bulk_mailer, HostTrait::free_mail,    HostTrait::popular,       HostTrait::social,       HostTrait::messenger,
    HostTrait::tunnel,      HostTrait::paste,        HostTrait::rewriter,      HostTrait::mailing_list};
constexpr HostTrait by_subdomain[] = {HostTrait::site_builder, HostTrait::free_host, HostTrait::dynamic_dns};

bool has_any(knowledge::HostTraits traits, std::span<const HostTrait> some) {
  return std::any_of(some.begin(), some.end(), [&](HostTrait trait) { return has(traits, trait); });
}

void note_link(const facts::Facts& facts, Trace& trace) {
  const facts::Link* const link = facts.main_link();
  if (link == nullptr || !link->web()) return;
  trace.host = link->organisation_domain;
  if (has_any(link->traits, by_subdomain)) {
    trace.host_key = hash_of(link->host);
  } else if (!has_any(link->traits, of_anybody)) {
    trace.host_key = hash_of(link->organisation_domain);
  }
}

void note_sender(const facts::Facts& facts, const std::vector<std::string>& words, const knowledge::Knowledge& knowledge,
                 Trace& trace) {
  const facts::Mailbox& author = facts.who.author;
  trace.sender_key = key_of_pattern(pattern_of(author.display_name, words), knowledge);
  if (trace.sender_key == 0) trace.sender_key = hash_of(author.organisation_domain);
  if (trace.sender_key == 0) trace.sender_key = hash_of(author.local);  // "From: Some Shop, <...>" reads as one
}

void note_claim(const facts::Facts& facts, Trace& trace) {
  const facts::Claim* const claim = facts.claimed();
  if (claim == nullptr) return;
  const bool named = claim->kind == facts::Claim::Kind::organisation && claim->organisation != nullptr;
  trace.brand = named ? claim->organisation->name : name_of(claim->kind);
  trace.brand_id = named ? claim->organisation->id : name_of(claim->kind);
  trace.brand_key = hash_of(trace.brand_id);
}

void note_conditions(const facts::Facts& facts, Trace& trace) {
  for (std::size_t i = 0; i < knowledge::concept_count; ++i) {
    const auto meaning = static_cast<knowledge::Concept>(i);
    if (facts.says(meaning)) trace.conditions.push_back("says:" + std::string(knowledge::name_of(meaning)));
  }
  if (!trace.brand_id.empty()) trace.conditions.push_back("claims:" + trace.brand_id);
  if (!trace.host.empty()) trace.conditions.emplace_back("has:web-link");
  const bool files = std::any_of(facts.attachments.begin(), facts.attachments.end(),
                                 [](const facts::Attachment& attachment) { return !attachment.inline_image; });
  if (files) trace.conditions.emplace_back("has:attachment");
}

}  // namespace

Trace trace_of(const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  Trace trace;
  const std::vector<threats::WordHash> text = threats::words_of_plain(facts.plain_text, threats::most_text);
  threats::Signatures signatures = threats::signatures_of(facts, text);
  if (text.size() >= least_words) trace.text = std::move(signatures.text);
  trace.structure = std::move(signatures.structure);
  const std::vector<std::string> words = reader_words(facts.reader);
  trace.subject = pattern_of(facts.subject, words);
  trace.subject_key = key_of_pattern(trace.subject, knowledge);
  note_sender(facts, words, knowledge, trace);
  note_link(facts, trace);
  note_claim(facts, trace);
  trace.language = facts.language;
  // A Date header is the sender's word; the hop into the reader's side is not.
  const auto& date = facts.structure.received ? facts.structure.received : facts.structure.date;
  if (date) trace.day = static_cast<Day>(std::clamp<std::int64_t>(date->unix_seconds / seconds_a_day, 0, 1 << 30));
  note_conditions(facts, trace);
  return trace;
}

void add_verdict(const Verdict& verdict, Trace& trace) {
  trace.level = verdict.level;
  trace.category = verdict.category;
  if (!verdict.matches.empty()) trace.threat = verdict.matches.front().threat;
  std::set<std::string> signs;  // one may fire several times
  for (const Finding& finding : verdict.findings) {
    if (finding.direction == Direction::against) signs.insert("sign:" + finding.sign);
  }
  trace.conditions.insert(trace.conditions.end(), signs.begin(), signs.end());
}

}  // namespace gannet::mine
