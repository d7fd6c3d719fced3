#include "publish/listing.h"

#include <boost/json.hpp>

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "report/columns.h"
#include "report/paint.h"
#include "report/readable.h"

namespace gannet::publish {
namespace {

using threats::Entry;

/// 0 for what weighs most.
std::size_t rank(std::string_view word, std::initializer_list<std::string_view> from_most) {
  return static_cast<std::size_t>(std::find(from_most.begin(), from_most.end(), word) - from_most.begin());
}
std::size_t severity_rank(const Entry& entry) {
  return rank(entry.severity, {"high", "medium", "low"});
}
std::size_t prevalence_rank(const Entry& entry) {
  return rank(entry.prevalence, {"common", "rare"});
}

std::string_view heading_of(const Entry& entry, Order order) {
  switch (order) {
    case Order::category:
      return entry.category;
    case Order::severity:
      return entry.severity;
    default:
      return {};
  }
}

std::size_t times(const Entry& entry, const Sightings* sightings) {
  return sightings == nullptr ? 0 : sightings->of(entry.id);
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = report::columns(text);
  if (taken < width) text.append(width - taken, ' ');
  return text;
}

}  // namespace

void put_in_order(Entries& entries, Order order, const Sightings* sightings) {
  const auto before = [&](const Entry* a, const Entry* b) {
    switch (order) {
      case Order::category:
        return std::tie(a->category, a->name) < std::tie(b->category, b->name);
      case Order::severity:
        return std::make_tuple(severity_rank(*a), prevalence_rank(*a), a->name) <
               std::make_tuple(severity_rank(*b), prevalence_rank(*b), b->name);
      case Order::name:
        return a->name < b->name;
      case Order::seen:
        return std::make_tuple(times(*b, sightings), prevalence_rank(*a), b->last_seen, severity_rank(*a), a->name) <
               std::make_tuple(times(*a, sightings), prevalence_rank(*b), a->last_seen, severity_rank(*b), b->name);
    }
    return false;
  };
  std::stable_sort(entries.begin(), entries.end(), before);
}

std::string as_table(const Entries& entries, Order order, const Sightings* sightings, const Style& style) {
  constexpr std::size_t severity_width = 8, seen_width = 9, count_width = 7, gap = 2, least_name = 12;
  std::size_t id_width = 2;
  for (const Entry* const entry : entries) id_width = std::max(id_width, entry->id.size());
  const std::size_t around = id_width + severity_width + seen_width + (sightings != nullptr ? count_width : 0) + 4 * gap;
  const std::size_t name_width = style.width > around + least_name ? style.width - around : least_name;
  const report::Paint paint(style.colour);
  std::string out;
  std::string_view heading;
  for (const Entry* const entry : entries) {
    if (const std::string_view own = heading_of(*entry, order); own != heading) {
      out += (out.empty() ? "" : "\n") + paint.bold(own) + "\n";
      heading = own;
    }
    out += "  " + paint.marked(padded(entry->id, id_width)) + "  " +
           padded(report::shortened(report::readable(entry->name), name_width), name_width) + "  " +
           padded(entry->severity, severity_width) + padded(entry->last_seen, seen_width);
    if (sightings != nullptr) {
      const std::string count = std::to_string(times(*entry, sightings));
      out += std::string(count.size() < count_width ? count_width - count.size() : 0, ' ') + count;
    }
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
  }
  return out;
}

std::string as_json(const Entries& entries, const Sightings* sightings) {
  namespace json = boost::json;
  const auto text = [](const std::string& value) { return json::string(utf8::sanitized(value)); };
  json::array all;
  for (const Entry* const entry : entries) {
    json::array languages, aliases;
    for (const std::string& code : entry->languages) languages.emplace_back(text(code));
    for (const std::string& alias : entry->aliases) aliases.emplace_back(text(alias));
    json::object object{{"id", text(entry->id)},
                        {"name", text(entry->name)},
                        {"aliases", std::move(aliases)},
                        {"category", text(entry->category)},
                        {"severity", text(entry->severity)},
                        {"prevalence", text(entry->prevalence)},
                        {"status", text(entry->status)},
                        {"languages", std::move(languages)},
                        {"parent", entry->parent.empty() ? json::value(nullptr) : json::value(text(entry->parent))},
                        {"first_seen", text(entry->first_seen)},
                        {"last_seen", text(entry->last_seen)}};
    if (sightings != nullptr) object.emplace("sightings", times(*entry, sightings));
    all.push_back(std::move(object));
  }
  return json::serialize(all) + "\n";
}

}  // namespace gannet::publish
