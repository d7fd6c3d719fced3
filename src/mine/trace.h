// What clustering and a campaign's description need of one message, and nothing more of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/minhash.h"
#include "facts/facts.h"
#include "gannet/verdict.h"
#include "mine/timeline.h"

namespace gannet::mine {

struct Trace {
  // Evidence. Keys are hashes, 0 when there is nothing to tell by.
  std::optional<minhash::Signature> text;       // none: so short that a line about unsubscribing is most of it
  std::optional<minhash::Signature> structure;  // of its HTML
  std::uint64_t subject_key = 0, sender_key = 0;
  std::uint64_t brand_key = 0;
  std::uint64_t host_key = 0;  // of the main link; 0 for hosts that anybody may use

  // Description.
  std::string subject;   // pattern, fit to be shown
  std::string brand;     // whom it claims to come from: a name, or the kind of claim
  std::string brand_id;  // as in claims:ID of a trait
  std::string host;      // registrable domain of the main link
  std::string language, category, threat;
  std::optional<Day> day;
  Level level = Level::clear;
  std::vector<std::string> conditions;  // traits it has, as threat.toml writes them: "sign:...", "says:...", "has:..."
};

Trace trace_of(const facts::Facts& facts, const knowledge::Knowledge& knowledge);
/// Adds what the verdict says.
void add_verdict(const Verdict& verdict, Trace& trace);

}  // namespace gannet::mine
