#include "mine/clusters.h"

#include <algorithm>
#include <tuple>

namespace gannet::mine {
namespace {

using minhash::likeness;
using minhash::mixed;

constexpr std::uint32_t none = 0xFFFFFFFFu;
constexpr std::size_t most_candidates = 32;  // newest of a key that are looked at: a key that many share tells little
constexpr std::uint8_t most_variants = 12;   // of a campaign
constexpr double same = 0.85;                // so alike, one variant stands for both
// Signatures that are alike by 0.9 share one of the first five bands in 99 of 100 cases.
constexpr std::size_t structure_bands = 5;

enum class Beside : std::uint64_t { subject = 1, host, brand, text, names };

std::uint64_t salted(std::uint64_t key, Beside salt, std::uint64_t other = 0) {
  return mixed(key ^ mixed(other * 8 + static_cast<std::uint64_t>(salt)));
}

/// Nearly the same message: it need not be remembered beside the other.
bool are_same(const std::optional<minhash::Signature>& a, bool has_b, const minhash::Signature& b) {
  return a.has_value() == has_b && (!has_b || likeness(*a, b) >= same);
}

}  // namespace

std::vector<Key> keys_of(const Trace& trace) {
  std::vector<Key> keys;
  for (std::size_t band = 0; trace.text && band < minhash::bands; ++band) {
    keys.push_back({Key::Evidence::text, salted(minhash::band_key(*trace.text, band), Beside::text)});
  }
  for (std::size_t band = 0; trace.structure && band < structure_bands; ++band) {
    const std::uint64_t key = minhash::band_key(*trace.structure, band);
    for (const auto& [beside, other] : {std::pair(Beside::subject, trace.subject_key), std::pair(Beside::host, trace.host_key),
                                        std::pair(Beside::brand, trace.brand_key)}) {
      if (other != 0) keys.push_back({Key::Evidence::structure, salted(key, beside, other)});
    }
  }
  if (trace.subject_key != 0 && trace.sender_key != 0) {
    keys.push_back({Key::Evidence::names, salted(trace.subject_key, Beside::names, trace.sender_key)});
  }
  return keys;
}

Clusters::Found Clusters::find(const Trace& trace, const std::vector<Key>& keys) const {
  Found found;
  for (const Key& key : keys) {
    const auto newest = newest_.find(key.hash);
    std::uint32_t node = newest == newest_.end() ? none : newest->second;
    for (std::size_t looked = 0; node != none && looked < most_candidates; ++looked, node = nodes_[node].next) {
      const Variant& variant = variants_[nodes_[node].variant];
      const bool alike = key.evidence == Key::Evidence::text ? likeness(*trace.text, variant.text) >= least_text
                         : key.evidence == Key::Evidence::structure
                             ? likeness(*trace.structure, variant.structure) >= least_structure
                             : !trace.text || !variant.has_text;
      if (!alike) continue;
      const std::uint32_t campaign = current(variant.campaign);
      if (std::find(found.campaigns.begin(), found.campaigns.end(), campaign) == found.campaigns.end())
        found.campaigns.push_back(campaign);
      if (are_same(trace.text, variant.has_text, variant.text) &&
          are_same(trace.structure, variant.has_structure, variant.structure) && trace.subject_key == variant.subject_key)
        found.is_new = false;
    }
  }
  return found;
}

void Clusters::remember(const Trace& trace, const std::vector<Key>& keys, std::uint32_t campaign) {
  if (variant_counts_[campaign] >= most_variants) return;
  ++variant_counts_[campaign];
  Variant variant{campaign, trace.text.has_value(), trace.structure.has_value(), {}, {}, trace.subject_key};
  if (trace.text) variant.text = *trace.text;
  if (trace.structure) variant.structure = *trace.structure;
  const auto number = static_cast<std::uint32_t>(variants_.size());
  variants_.push_back(variant);
  for (const Key& key : keys) {
    const auto node = static_cast<std::uint32_t>(nodes_.size());
    const auto [place, is_first] = newest_.try_emplace(key.hash, node);
    nodes_.push_back({number, is_first ? none : place->second});
    place->second = node;
  }
}

std::uint32_t Clusters::add(const Trace& trace) {
  ++messages_;
  const std::vector<Key> keys = keys_of(trace);
  const Found found = find(trace, keys);
  std::uint32_t campaign = none;
  for (const std::uint32_t other : found.campaigns) campaign = campaign == none ? other : join(campaign, other);
  if (campaign == none) {
    campaign = static_cast<std::uint32_t>(campaigns_.size());
    campaigns_.emplace_back();
    parents_.push_back(campaign);
    variant_counts_.push_back(0);
  }
  campaigns_[campaign].add(trace, names_);
  if (found.is_new) remember(trace, keys, campaign);
  return campaign;
}

std::uint32_t Clusters::current(std::uint32_t campaign) const {
  while (parents_[campaign] != campaign) campaign = parents_[campaign];  // short: the smaller one is joined to the larger
  return campaign;
}

std::uint32_t Clusters::join(std::uint32_t a, std::uint32_t b) {
  if (campaigns_[a].size() < campaigns_[b].size()) std::swap(a, b);
  campaigns_[a].join(campaigns_[b]);
  campaigns_[b] = Campaign();
  parents_[b] = a;
  variant_counts_[a] = static_cast<std::uint8_t>(std::min<unsigned>(variant_counts_[a] + variant_counts_[b], most_variants));
  return a;
}

std::vector<const Campaign*> Clusters::campaigns() const {
  using Rank = std::tuple<std::int64_t, Day, std::string, std::uint32_t>;
  std::vector<Rank> ranks;
  for (std::uint32_t i = 0; i < campaigns_.size(); ++i) {
    if (parents_[i] != i) continue;
    const Campaign& campaign = campaigns_[i];
    ranks.emplace_back(-static_cast<std::int64_t>(campaign.size()),
                       campaign.timeline().empty() ? Day(0) : campaign.timeline().first(), campaign.subjects.first(), i);
  }
  std::sort(ranks.begin(), ranks.end());
  std::vector<const Campaign*> all;
  for (const Rank& rank : ranks) all.push_back(&campaigns_[std::get<std::uint32_t>(rank)]);
  return all;
}

}  // namespace gannet::mine
