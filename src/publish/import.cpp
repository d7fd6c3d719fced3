#include <boost/json.hpp>

#include "base/utf8.h"
#include "publish/entry_json.h"
#include "publish/exchange.h"

namespace gannet::publish {
namespace {

namespace json = boost::json;

constexpr std::size_t most_bytes = 64 * 1024 * 1024, most_entries = 20'000;

const json::value* at(const json::object& object, std::string_view key) {
  return object.if_contains(key);
}
const json::array* array_at(const json::object& object, std::string_view key) {
  const json::value* const value = at(object, key);
  return value == nullptr ? nullptr : value->if_array();
}
const json::object* object_at(const json::object& object, std::string_view key) {
  const json::value* const value = at(object, key);
  return value == nullptr ? nullptr : value->if_object();
}
std::string text_at(const json::object& object, std::string_view key) {
  const json::value* const value = at(object, key);
  const auto* const text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string{} : utf8::sanitized(utf8::prefix({text->data(), text->size()}, 200));
}

class Importer {
 public:
  Result<Imported> run(const json::object& root) {
    if (at(root, "gannet_threats") != nullptr) {
      ours(root);
    } else if (text_at(root, "type") == "bundle") {
      stix(root);
    } else if (const json::object* const event = object_at(root, "Event")) {
      misp(*event);
    } else {
      return Error{"it is neither a STIX bundle nor a MISP event nor an export of Gannet; make it by gannet threats export"};
    }
    if (!problem_.empty()) return Error{problem_};
    if (out_.entries.empty())
      return Error{"it holds no entry of a threat database; export it from Gannet with all that it knows"};
    return std::move(out_);
  }

 private:
  void note(const std::string& sentence) { out_.notes.push_back(sentence); }

  void add(const json::value& value) {
    const json::object* const object = value.if_object();
    if (object == nullptr) return note("left out: an entry that is no object");
    if (out_.entries.size() >= most_entries) {
      problem_ = "it holds more than " + std::to_string(most_entries) + " entries; split it";
      return;
    }
    Result<ExchangedEntry> one = from_json(*object, out_.notes);
    if (!one) return note("left out: " + one.error().message);
    for (const Imported::One& other : out_.entries) {
      if (other.entry.id == one->entry.id) return note(one->entry.id + ": left out: it stands there twice");
    }
    out_.entries.push_back({std::move(one->entry), std::move(one->article)});
  }

  void ours(const json::object& root) {
    const json::array* const entries = array_at(root, "entries");
    if (entries == nullptr) return;
    for (const json::value& entry : *entries) add(entry);
  }

  void stix(const json::object& bundle) {
    const json::array* const objects = array_at(bundle, "objects");
    if (objects == nullptr) return;
    for (const json::value& value : *objects) {
      const json::object* const object = value.if_object();
      if (object == nullptr) continue;
      const std::string type = text_at(*object, "type");
      // What these say stands in the entries as well.
      if (type == "identity" || type == "extension-definition" || type == "relationship" || type == "indicator") continue;
      const json::object* const extensions = object_at(*object, "extensions");
      const json::value* entry = nullptr;
      if (type == "attack-pattern" && extensions != nullptr) {
        for (const auto& [name, extension] : *extensions) {
          if (extension.is_object() && entry == nullptr) entry = at(extension.get_object(), "entry");
        }
      }
      if (entry != nullptr)
        add(*entry);
      else
        note("left out: " + type + " " + text_at(*object, "name") + ", which says nothing by which to recognise mail");
    }
  }

  void misp(const json::object& event) {
    const json::array* const galaxies = array_at(event, "Galaxy");
    if (galaxies == nullptr) return;
    for (const json::value& galaxy : *galaxies) {
      const json::array* const clusters = galaxy.is_object() ? array_at(galaxy.get_object(), "GalaxyCluster") : nullptr;
      if (clusters == nullptr) continue;
      for (const json::value& cluster : *clusters) {
        if (cluster.is_object()) misp_cluster(cluster.get_object());
      }
    }
  }

  void misp_cluster(const json::object& cluster) {
    const json::object* const meta = object_at(cluster, "meta");
    const json::array* const held = meta == nullptr ? nullptr : array_at(*meta, "gannet_entry");
    if (held == nullptr || held->empty() || !held->front().is_string())
      return note("left out: cluster " + text_at(cluster, "value") + ", which says nothing by which to recognise mail");
    boost::system::error_code problem;
    const json::value entry = json::parse(held->front().get_string(), problem);
    if (problem) return note("left out: cluster " + text_at(cluster, "value") + ", whose entry is no JSON");
    add(entry);
  }

  Imported out_;
  std::string problem_;
};

}  // namespace

Result<Imported> imported(std::string_view bytes) {
  if (bytes.size() > most_bytes) return Error{"it is larger than 64 MiB; split it"};
  boost::system::error_code problem;
  const json::value root = json::parse({bytes.data(), bytes.size()}, problem);
  if (problem || !root.is_object()) return Error{"it is no JSON object; give what gannet threats export wrote"};
  return Importer().run(root.get_object());
}

}  // namespace gannet::publish
