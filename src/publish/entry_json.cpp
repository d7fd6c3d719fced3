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
    traits.push_back(json::object{{"id", text(trait.id)},
                                  {"key", trait.key},
                                  {"sentence", text(trait.sentence)},
                                  {"any", atoms(trait.condition.any)},
                                  {"all", atoms(trait.condition.all)},
                                  {"none", atoms(trait.condition.none)}});
  }
  for (const threats::Lure& lure : entry.lures) {
    lures.push_back(json::object{{"language", text(lure.language)},
                                 {"subjects", texts(lure.subjects)},
                                 {"openings", texts(lure.openings)},
                                 {"buttons", texts(lure.buttons)}});
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
  object.emplace("trait", std::move(traits));
  object.emplace("lure", std::move(lures));
  object.emplace("look_alike", std::move(look_alikes));
  object.emplace("indicator", std::move(indicators));
  if (!article.empty()) object.emplace("article", text(article));
  return object;
}

}  // namespace gannet::publish
