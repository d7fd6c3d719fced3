#include "threats/entry_keys.h"

namespace gannet::threats {
namespace {

constexpr TextKey texts[] = {
    {"id", &Entry::id, true},
    {"name", &Entry::name, true},
    {"category", &Entry::category, true},
    {"attack_type", &Entry::attack_type, true},
    {"goal", &Entry::goal, true},
    {"claimed_sender", &Entry::claimed_sender, true},
    {"damage", &Entry::damage, true},
    {"first_seen", &Entry::first_seen, true},
    {"last_seen", &Entry::last_seen, true},
    {"prevalence", &Entry::prevalence, true},
    {"severity", &Entry::severity, true},
    {"status", &Entry::status, true},
    {"parent", &Entry::parent, false},
    {"link_behaviour", &Entry::link_behaviour, true},
    {"page_behaviour", &Entry::page_behaviour, true},
    {"reviewed_on", &Entry::reviewed_on, true},
    {"reviewed_evidence", &Entry::reviewed_evidence, true},
};

constexpr ListKey lists[] = {
    {"aliases", &Entry::aliases, true},         {"targets", &Entry::targets, true},
    {"languages", &Entry::languages, true},     {"regions", &Entry::regions, true},
    {"without", &Entry::without, false},        {"related", &Entry::related, false},
    {"data_sought", &Entry::data_sought, true}, {"attack_ids", &Entry::attack_ids, true},
    {"references", &Entry::references, false},
};

}  // namespace

std::span<const TextKey> text_keys() {
  return texts;
}
std::span<const ListKey> list_keys() {
  return lists;
}

}  // namespace gannet::threats
