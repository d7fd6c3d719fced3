#include "knowledge/host_table.h"

#include <bit>
#include <tuple>

#include "base/bytes.h"
#include "knowledge/word_filter.h"

namespace gannet::knowledge {

namespace {

/// "/forms" holds "/forms" and "/forms/d", not "/formsite"; "/forms/" and "/form?id=" are prefixes as they stand.
bool lies_under(std::string_view path, std::string_view prefix) {
  if (path.substr(0, prefix.size()) != prefix) return false;
  return path.size() == prefix.size() || prefix.empty() || !is_alnum(prefix.back()) || !is_alnum(path[prefix.size()]);
}

}  // namespace

std::uint32_t host_hash(std::string_view host) {
  return static_cast<std::uint32_t>(word_hash(host));
}

std::vector<HostRecord> hash_table(const std::vector<HostRecord>& records) {
  std::vector<HostRecord> slots(std::bit_ceil(records.size() * 2 + 2));
  for (const HostRecord& record : records) {
    std::size_t slot = record.hash & (slots.size() - 1);
    while (slots[slot].size != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = record;
  }
  return slots;
}

HostTable::HostTable(const Image& image) : strings_(image.section(Section::strings)) {
  std::tie(slots_, count_) = image.records<HostRecord>(Section::hosts);
  std::tie(paths_, path_count_) = image.records<PathRecord>(Section::paths);
  if (!std::has_single_bit(count_)) count_ = 0;
}

std::string_view HostTable::text(StringRef ref) const {
  if (ref.at > strings_.size() || ref.size > strings_.size() - ref.at) return {};
  return strings_.substr(ref.at, ref.size);
}

std::string_view HostTable::name(const HostRecord& record) const {
  return text({record.at, record.size});
}

const HostRecord* HostTable::find(std::string_view host) const {
  if (count_ == 0) return nullptr;
  const std::uint32_t hash = host_hash(host);
  std::size_t slot = hash & (count_ - 1);
  for (std::size_t tries = 0; tries < count_ && slots_[slot].size != 0; ++tries) {
    const HostRecord& record = slots_[slot];
    if (record.hash == hash && record.size == host.size() && name(record) == host) return &record;
    slot = (slot + 1) & (count_ - 1);
  }
  return nullptr;
}

HostTraits HostTable::path_traits(const HostRecord& record, std::string_view path) const {
  HostTraits traits = 0;
  for (std::uint32_t i = 0; i < record.paths; ++i) {
    const PathRecord* const rule = this->path(record.first_path + i);
    if (rule == nullptr) break;
    const std::string_view prefix = text(rule->path);
    if (lies_under(path, prefix)) traits |= rule->traits;
  }
  return traits;
}

}  // namespace gannet::knowledge
