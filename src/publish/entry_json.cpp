#include "publish/entry_json.h"

#include "base/utf8.h"
#include "threats/entry_keys.h"

namespace gannet::publish {
namespace {

namespace json = boost::json;
using threats::Entry;

json::string text(const std::string& value) {
  return json::string(utf8::sanitized(value));
}

json::array texts(const std::vector<std::string>& all) {
  json::array array;
  for (const std::string& one : all) array.emplace_back(text(one));
  return array;
}

json::array atoms(const std::vector<threats::Atom>& all) {
  json::array array;
  for (const threats::Atom& atom : all) array.emplace_back(text(atom.written()));
  return array;
}

/// An empty list says nothing, and STIX forbids it.
void put(json::object& object, std::string_view key, json::array all) {
  if (!all.empty()) object.emplace(key, std::move(all));
}

}  // namespace

json::object to_json(const Entry& entry, const std::string& article, std::string_view today) {
  json::object object;
  for (const threats::TextKey& row : threats::text_keys()) {
    if (!(entry.*(row.field)).empty()) object.emplace(row.key, text(entry.*(row.field)));
  }
  for (const threats::ListKey& row : threats::list_keys()) {
    if (!(entry.*(row.field)).empty()) object.emplace(row.key, texts(entry.*(row.field)));
  }
  json::array traits, lures, look_alikes, indicators;
  for (const threats::Trait& trait : entry.traits) {
    if (trait.inherited) continue;
    json::object one{{"id", text(trait.id)}, {"key", trait.key}, {"sentence", text(trait.sentence)}};
    put(one, "any", atoms(trait.condition.any));
    put(one, "all", atoms(trait.condition.all));
    put(one, "none", atoms(trait.condition.none));
    traits.push_back(std::move(one));
  }
  for (const threats::Lure& lure : entry.lures) {
    json::object one{{"language", text(lure.language)}};
    put(one, "subjects", texts(lure.subjects));
    put(one, "openings", texts(lure.openings));
    put(one, "buttons", texts(lure.buttons));
    lures.push_back(std::move(one));
  }
  for (const threats::LookAlike& pair : entry.look_alikes)
    look_alikes.push_back(json::object{{"what", text(pair.what)}, {"tell", text(pair.tell)}});
  for (const threats::Indicator& indicator : entry.indicators) {
    if (!threats::is_current(indicator, today)) continue;
    indicators.push_back(json::object{{"type", text(indicator.type)},
                                      {"value", text(indicator.value)},
                                      {"seen", text(indicator.seen)},
                                      {"days", indicator.days}});
  }
  put(object, "trait", std::move(traits));
  put(object, "lure", std::move(lures));
  put(object, "look_alike", std::move(look_alikes));
  put(object, "indicator", std::move(indicators));
  if (!article.empty()) object.emplace("article", text(article));
  return object;
}

}  // namespace gannet::publish
