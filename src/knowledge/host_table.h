// Host names with what is known of each: an open-addressed hash table in the compiled file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/image.h"
#include "knowledge/knowledge.h"

namespace gannet::knowledge {

/// One name; `size` of 0 is an empty slot. Numbers of organisations are one more than their place; 0 is none.
struct HostRecord {
  std::uint32_t hash = 0, at = 0;
  HostTraits traits = 0;
  std::uint16_t size = 0, owner = 0, provider = 0, paths = 0;  // `paths` rules from `first_path`
  std::uint32_t first_path = 0;
};

/// "docs.google.com/forms": traits of what stands under a path.
struct PathRecord {
  StringRef path;
  HostTraits traits = 0;
};

std::uint32_t host_hash(std::string_view host);

/// Slots for the records, a power of two of them, at most half of them used.
std::vector<HostRecord> hash_table(const std::vector<HostRecord>& records);

class HostTable {
 public:
  HostTable() = default;
  explicit HostTable(const Image& image);

  /// The record of exactly this name, or null.
  const HostRecord* find(std::string_view host) const;

  /// Calls `accept` for `host` and each name that it stands under, the longest first, until one is accepted.
  template <typename Accept>
  const HostRecord* find_within(std::string_view host, const Accept& accept) const {
    if (host.size() > longest_host) return nullptr;
    if (!host.empty() && host.back() == '.') host.remove_suffix(1);
    while (!host.empty()) {
      const HostRecord* const record = find(host);
      if (record != nullptr && accept(*record)) return record;
      const std::size_t dot = host.find('.');
      if (dot == std::string_view::npos) break;
      host.remove_prefix(dot + 1);
    }
    return nullptr;
  }

  /// Traits of the path rules of `record` under which `path` lies.
  HostTraits path_traits(const HostRecord& record, std::string_view path) const;

  std::size_t size() const { return count_; }
  const HostRecord* slots() const { return slots_; }
  std::string_view name(const HostRecord& record) const;
  const PathRecord* path(std::uint32_t place) const { return place < path_count_ ? paths_ + place : nullptr; }
  std::string_view text(StringRef ref) const;

 private:
  static constexpr std::size_t longest_host = 253;
  const HostRecord* slots_ = nullptr;
  const PathRecord* paths_ = nullptr;
  std::size_t count_ = 0, path_count_ = 0;
  std::string_view strings_;
};

}  // namespace gannet::knowledge
