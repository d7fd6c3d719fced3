#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/utf8.h"
#include "publish/entry_json.h"
#include "publish/exchange.h"
#include "publish/uuid.h"

namespace gannet::publish {
namespace {

namespace json = boost::json;
using threats::Entry;
using threats::Indicator;

json::string text(const std::string& value) {
  return json::string(utf8::sanitized(value));
}

std::string stamp(std::string_view day) {
  return (threats::is_day(day) ? std::string(day) : std::string("2020-01-01")) + "T00:00:00.000Z";
}

std::string stix_id(std::string_view type, std::string_view name) {
  return std::string(type) + "--" + uuid_of(std::string(type) + "/" + std::string(name));
}

/// What an exported entry is made of.
struct Item {
  const Entry* entry;
  json::object object;
  std::vector<const Indicator*> indicators;  // that still count
};

std::string indicator_name(const Entry& entry, const Indicator& indicator) {
  return entry.id + "/" + indicator.type + "/" + indicator.value;
}

std::string stix_pattern(const Indicator& indicator) {
  struct Row {
    std::string_view type, path;
  };
  constexpr Row rows[] = {{"domain", "domain-name:value"},
                          {"url", "url:value"},
                          {"email", "email-message:from_ref.value"},
                          {"subject", "email-message:subject"}};
  std::string path, value;
  for (const Row& row : rows) {
    if (row.type == indicator.type) path = row.path;
  }
  for (const char c : indicator.value) {
    if (c == '\'' || c == '\\') value += '\\';
    value += c;
  }
  return "[" + path + " = '" + utf8::sanitized(value) + "']";
}

class Stix {
 public:
  explicit Stix(const std::vector<Item>& items) : items_(items) {}

  json::object bundle() {
    add("identity", maker_, since_, {{"name", "Gannet"}, {"identity_class", "system"}});
    add("extension-definition", extension_, since_,
        {{"created_by_ref", maker_},
         {"name", "Entry of Gannet's threat database"},
         {"description", "All keys of threat.toml, and the article as Markdown."},
         {"schema", "threats/README.md of Gannet"},
         {"version", "1.0.0"},
         {"extension_types", json::array{"property-extension"}}});
    for (const Item& item : items_) add(item);
    std::string names;
    for (const Item& item : items_) names += item.entry->id + "@" + item.entry->reviewed_on + " ";
    return {{"type", "bundle"}, {"id", stix_id("bundle", names)}, {"objects", std::move(objects_)}};
  }

 private:
  /// An object keeps its `created` for ever; only `modified` may follow a review.
  void add(std::string_view type, const std::string& id, const std::string& date, json::object rest) {
    json::object object{{"type", json::string(type)},
                        {"spec_version", "2.1"},
                        {"id", id},
                        {"created", since_},
                        {"modified", std::max(since_, date)}};
    for (auto& [key, value] : rest) object.emplace(key, std::move(value));
    objects_.push_back(std::move(object));
  }

  void relate(const std::string& from, std::string_view how, const std::string& to, const std::string& date) {
    add("relationship", stix_id("relationship", from + std::string(how) + to), date,
        {{"created_by_ref", maker_}, {"relationship_type", json::string(how)}, {"source_ref", from}, {"target_ref", to}});
  }

  bool has(const std::string& id) const {
    return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.entry->id == id; });
  }

  void add(const Item& item) {
    const Entry& entry = *item.entry;
    const std::string id = stix_id("attack-pattern", entry.id), date = stamp(entry.reviewed_on);
    json::array aliases, references, traits;
    for (const std::string& alias : entry.aliases) aliases.emplace_back(text(alias));
    for (const std::string& technique : entry.attack_ids)
      references.push_back(json::object{{"source_name", "mitre-attack"}, {"external_id", text(technique)}});
    for (const std::string& address : entry.references)
      references.push_back(json::object{{"source_name", "reference"}, {"url", text(address)}});
    json::object object{
        {"created_by_ref", maker_},
        {"name", text(entry.name)},
        {"description", text(entry.attack_type + "; it is after " + entry.goal + ". " + entry.damage)},
        {"labels", json::array{text(entry.category)}},
        {"extensions",
         json::object{{extension_, json::object{{"extension_type", "property-extension"}, {"entry", item.object}}}}}};
    if (!aliases.empty()) object.emplace("aliases", std::move(aliases));
    if (!references.empty()) object.emplace("external_references", std::move(references));
    add("attack-pattern", id, date, std::move(object));
    if (!entry.parent.empty() && has(entry.parent)) relate(id, "derived-from", stix_id("attack-pattern", entry.parent), date);
    for (const std::string& other : entry.related) {
      if (has(other)) relate(id, "related-to", stix_id("attack-pattern", other), date);
    }
    for (const Indicator* const indicator : item.indicators) add(entry, *indicator, id);
  }

  void add(const Entry& entry, const Indicator& indicator, const std::string& target) {
    const std::string id = stix_id("indicator", indicator_name(entry, indicator)), date = stamp(indicator.seen);
    add("indicator", id, date,
        {{"created_by_ref", maker_},
         {"name", text(entry.name + ": " + indicator.type)},
         {"description", text(entry.attack_type)},
         {"indicator_types", json::array{"malicious-activity"}},
         {"pattern", stix_pattern(indicator)},
         {"pattern_type", "stix"},
         {"valid_from", date},
         {"valid_until", stamp(threats::day_after(indicator.seen, indicator.days + 1))}});
    relate(id, "indicates", target, date);
  }

  const std::vector<Item>& items_;
  const std::string since_ = stamp("2026-11-28");  // before anything was exported
  const std::string maker_ = stix_id("identity", "gannet"), extension_ = stix_id("extension-definition", "entry");
  json::array objects_;
};

json::object misp_attribute(const Entry& entry, const Indicator& indicator) {
  struct Row {
    std::string_view type, theirs, category;
  };
  constexpr Row rows[] = {{"domain", "domain", "Network activity"},
                          {"url", "url", "Network activity"},
                          {"email", "email-src", "Payload delivery"},
                          {"subject", "email-subject", "Payload delivery"}};
  const auto* const row =
      std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.type == indicator.type; });
  return {{"uuid", uuid_of("misp-attribute/" + indicator_name(entry, indicator))},
          {"type", json::string(row->theirs)},
          {"category", json::string(row->category)},
          {"value", text(indicator.value)},
          {"to_ids", indicator.type != "subject"},
          {"comment", text(entry.id)},
          {"last_seen", stamp(indicator.seen)}};
}

/// MISP itself names a cluster that it does not ship by the uuid.
std::string misp_tag(const Entry& entry) {
  return "misp-galaxy:gannet-threat=\"" + uuid_of("misp-cluster/" + entry.id) + "\"";
}

/// MISP takes over a cluster that it has when this number is greater.
std::string misp_version(const Entry& entry) {
  std::string version = threats::is_day(entry.reviewed_on) ? entry.reviewed_on : "1";
  std::erase(version, '-');
  return version;
}

json::object misp_cluster(const Item& item) {
  const Entry& entry = *item.entry;
  // Values of meta are lists of texts there.
  json::object meta{{"gannet_entry", json::array{json::string(json::serialize(item.object))}}};
  for (const auto& [key, list] : {std::pair{"synonyms", &entry.aliases}, std::pair{"refs", &entry.references},
                                  std::pair{"external_id", &entry.attack_ids}, std::pair{"languages", &entry.languages}}) {
    json::array values;
    for (const std::string& value : *list) values.emplace_back(text(value));
    if (!values.empty()) meta.emplace(key, std::move(values));
  }
  return {{"uuid", uuid_of("misp-cluster/" + entry.id)},
          {"type", "gannet-threat"},
          {"value", text(entry.name)},
          {"tag_name", text(misp_tag(entry))},
          {"description", text(entry.attack_type + "; it is after " + entry.goal + ". " + entry.damage)},
          {"source", "Gannet"},
          {"authors", json::array{"Gannet"}},
          {"version", text(misp_version(entry))},
          {"default", false},  // not one of those that MISP ships
          {"meta", std::move(meta)}};
}

json::object misp_event(const std::vector<Item>& items) {
  json::array clusters, attributes, tags;
  std::string date = "2020-01-01";
  for (const Item& item : items) {
    clusters.push_back(misp_cluster(item));
    tags.push_back(json::object{{"name", text(misp_tag(*item.entry))}});  // by which a cluster belongs to the event
    for (const Indicator* const indicator : item.indicators) attributes.push_back(misp_attribute(*item.entry, *indicator));
    date = std::max(date, item.entry->reviewed_on);
  }
  const json::object galaxy{{"uuid", uuid_of("misp-galaxy")},
                            {"name", "Scams by e-mail"},
                            {"type", "gannet-threat"},
                            {"description", "Scams that come by e-mail, from Gannet's threat database."},
                            {"version", "1"},
                            {"namespace", "gannet"},
                            {"GalaxyCluster", std::move(clusters)}};
  return {{"Event", json::object{{"uuid", uuid_of("misp-event")},
                                 {"info", "Gannet's threat database"},
                                 {"date", text(date)},
                                 {"threat_level_id", "3"},  // low: what is known, not what happens
                                 {"analysis", "2"},         // completed
                                 {"distribution", "0"},     // the receiving organisation decides
                                 {"published", false},
                                 {"Attribute", std::move(attributes)},
                                 {"Tag", std::move(tags)},
                                 {"Galaxy", json::array{galaxy}}}}};
}

}  // namespace

Result<std::string> exported(const threats::Catalogue& catalogue, Exchange format, std::string_view today) {
  std::vector<Item> items;
  for (const Entry& entry : catalogue.entries) {
    if (entry.status == "retired") continue;
    const Result<std::string> article = read_file((std::filesystem::path(entry.file).parent_path() / "article.md").string());
    if (!article) return article.error();
    Item item{&entry, to_json(entry, *article, today), {}};
    for (const Indicator& indicator : entry.indicators) {
      if (threats::is_current(indicator, today)) item.indicators.push_back(&indicator);
    }
    items.push_back(std::move(item));
  }
  switch (format) {
    case Exchange::json: {
      json::array entries;
      for (Item& item : items) entries.push_back(std::move(item.object));
      return json::serialize(json::object{{"gannet_threats", 1}, {"entries", std::move(entries)}}) + "\n";
    }
    case Exchange::stix:
      return json::serialize(Stix(items).bundle()) + "\n";
    case Exchange::misp:
      return json::serialize(misp_event(items)) + "\n";
  }
  return Error{"there is no such format"};
}

}  // namespace gannet::publish
