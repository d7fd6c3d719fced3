// Campaigns as JSON.
#include <boost/json.hpp>

#include "base/utf8.h"
#include "mine/listing.h"
#include "report/readable.h"

namespace gannet::mine {
namespace {

namespace json = boost::json;

json::string text_of(std::string_view text) {
  return json::string(utf8::sanitized(text));
}

/// [{"name": ..., "messages": ...}], most frequent first.
json::array counts_of(const Counter<std::string>& counter) {
  json::array all;
  for (const auto& [text, times] : counter.sorted()) all.push_back(json::object{{"name", text_of(text)}, {"messages", times}});
  return all;
}

json::array counts_of(const Counter<Name>& counter, const Names& names) {
  json::array all;
  for (const auto& [name, times] : counter.sorted()) {
    all.push_back(json::object{{"name", text_of(names.text(name))}, {"messages", times}});
  }
  return all;
}

json::value text_or_null(const std::string& text) {
  return text.empty() ? json::value(nullptr) : json::value(text_of(text));
}

json::array timeline_of(const Timeline& timeline) {
  json::array bins;
  for (const Timeline::Bin& bin : timeline.bins()) {
    bins.push_back(json::object{{"begin", day_text(bin.begin)}, {"days", bin.days}, {"messages", bin.messages}});
  }
  return bins;
}

json::object object_of(const Campaign& campaign, const Names& names) {
  const Timeline& timeline = campaign.timeline();
  json::object levels;
  for (const Level level : {Level::danger, Level::caution, Level::unwanted, Level::clear}) {
    levels.emplace(name_of(level), campaign.of_level(level));
  }
  return {{"messages", campaign.size()},
          {"first", timeline.empty() ? json::value(nullptr) : json::value(day_text(timeline.first()))},
          {"last", timeline.empty() ? json::value(nullptr) : json::value(day_text(timeline.last()))},
          {"timeline", timeline_of(timeline)},
          {"level", name_of(campaign.level())},
          {"levels", std::move(levels)},
          {"category", text_or_null(common_of(campaign.categories, campaign, names).text)},
          {"threat", text_or_null(common_of(campaign.threats, campaign, names).text)},
          {"claims", text_or_null(common_of(campaign.brands, campaign, names).text)},
          {"subjects", counts_of(campaign.subjects)},
          {"hosts", counts_of(campaign.hosts)},
          {"languages", counts_of(campaign.languages, names)}};
}

}  // namespace

std::string as_json(const Mined& mined) {
  json::array campaigns;
  for (const Campaign* const campaign : mined.campaigns) campaigns.push_back(object_of(*campaign, *mined.names));
  const json::object all{{"messages", mined.messages}, {"left_out", mined.left_out}, {"campaigns", std::move(campaigns)}};
  return report::json_visible(json::serialize(all)) + "\n";
}

}  // namespace gannet::mine
