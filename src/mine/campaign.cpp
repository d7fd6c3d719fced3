#include "mine/campaign.h"

namespace gannet::mine {
namespace {

void count(Counter<Name>& counter, const std::string& text, Names& names) {
  if (!text.empty()) counter.add(names.of(text));
}

}  // namespace

void Campaign::add(const Trace& trace, Names& names) {
  ++size_;
  ++levels_[static_cast<std::size_t>(trace.level)];
  if (trace.day) timeline_.add(*trace.day);
  if (!trace.subject.empty()) subjects.add(trace.subject);
  if (!trace.host.empty()) hosts.add(trace.host);
  count(languages, trace.language, names);
  count(brands, trace.brand, names);
  count(categories, trace.category, names);
  count(threats, trace.threat, names);
  for (const std::string& condition : trace.conditions) count(conditions, condition, names);
}

void Campaign::join(const Campaign& other) {
  size_ += other.size_;
  for (std::size_t i = 0; i < levels_.size(); ++i) levels_[i] += other.levels_[i];
  timeline_.join(other.timeline_);
  subjects.join(other.subjects);
  hosts.join(other.hosts);
  languages.join(other.languages);
  brands.join(other.brands);
  categories.join(other.categories);
  threats.join(other.threats);
  conditions.join(other.conditions);
}

Level Campaign::level() const {
  std::size_t most = levels_.size() - 1;
  for (std::size_t i = most; i-- > 0;) {
    if (levels_[i] > levels_[most]) most = i;
  }
  return static_cast<Level>(most);
}

Common common_of(const Counter<Name>& counter, const Campaign& campaign, const Names& names) {
  if (counter.empty()) return {};
  const auto [name, times] = counter.sorted().front();
  if (2 * times <= campaign.size()) return {};
  return {names.text(name), times};
}

}  // namespace gannet::mine
