// Which messages belong to one campaign, as they come. Memory grows with the number of campaigns, not of messages.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "mine/campaign.h"

namespace gannet::mine {

// Two messages are of one campaign
// - when their texts are alike (three-word shingles, numbers aside), or
constexpr double least_text = 0.6;
// - when their HTML is built alike, and subject, host of the main link or claimed brand are equal, or
constexpr double least_structure = 0.9;
// - when one has little text to tell by, and subject and sender's name are equal.
// A message that is so to two campaigns makes one of them.

/// A reason to compare two messages: those that are of one campaign share one, most likely.
struct Key {
  enum class Evidence : std::uint8_t { text, structure, names } evidence;
  std::uint64_t hash;
};
std::vector<Key> keys_of(const Trace& trace);

class Clusters {
 public:
  /// The number of the message's campaign; current() says what has become of it. One thread at a time.
  std::uint32_t add(const Trace& trace);
  /// The number that a campaign goes by now, after others were joined with it.
  std::uint32_t current(std::uint32_t campaign) const;

  /// Largest first, then by first day, subject and number.
  std::vector<const Campaign*> campaigns() const;
  const Names& names() const { return names_; }
  std::size_t messages() const { return messages_; }
  /// How many messages are remembered to tell others by.
  std::size_t variants() const { return variants_.size(); }

 private:
  /// A message by which later ones are told. A campaign keeps few: one for each way its messages differ much.
  struct Variant {
    std::uint32_t campaign;
    bool has_text, has_structure;
    minhash::Signature text, structure;
    std::uint64_t subject_key;
  };
  struct Found {
    std::vector<std::uint32_t> campaigns;  // current numbers, each once
    bool is_new = true;                    // none of the variants met is nearly the same
  };
  struct Node {
    std::uint32_t variant;
    std::uint32_t next;
  };

  Found find(const Trace& trace, const std::vector<Key>& keys) const;
  void remember(const Trace& trace, const std::vector<Key>& keys, std::uint32_t campaign);
  std::uint32_t join(std::uint32_t a, std::uint32_t b);

  Names names_;
  std::size_t messages_ = 0;
  std::vector<Campaign> campaigns_;
  std::vector<std::uint32_t> parents_;        // of campaigns: itself, or what it was joined with
  std::vector<std::uint8_t> variant_counts_;  // of campaigns
  std::vector<Variant> variants_;
  std::unordered_map<std::uint64_t, std::uint32_t> newest_;  // key to node
  std::vector<Node> nodes_;
};

}  // namespace gannet::mine
