// Export and import: nothing is lost on the way round, and what comes from outside cannot do harm.
#include "publish/exchange.h"

#include <boost/json.hpp>

#include <random>
#include <set>

#include "entries.h"
#include "threats/entry_keys.h"

namespace gannet::publish {
namespace {

namespace json = boost::json;
constexpr std::string_view today = "2026-11-28";
constexpr Exchange forms[] = {Exchange::json, Exchange::stix, Exchange::misp};

threats::Catalogue shipped() {
  auto catalogue = threats::Catalogue::read((test::source_dir() / "threats").string());
  if (!catalogue) throw std::runtime_error(catalogue.error().message);
  catalogue->entries.front().indicators = {{"domain", "acorn.example", "2026-11-20"},
                                           {"subject", "it's \\ due", "2026-11-20", 10},
                                           {"url", "https://old.example/", "2026-01-01"}};
  return *std::move(catalogue);
}

void expect_same(const threats::Entry& a, const threats::Entry& b) {
  for (const threats::TextKey& row : threats::text_keys()) EXPECT_EQ(a.*(row.field), b.*(row.field)) << row.key;
  for (const threats::ListKey& row : threats::list_keys()) EXPECT_EQ(a.*(row.field), b.*(row.field)) << row.key;
  std::vector<threats::Trait> own;
  for (const threats::Trait& trait : a.traits) {
    if (!trait.inherited) own.push_back(trait);
  }
  ASSERT_EQ(own.size(), b.traits.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    EXPECT_EQ(own[i].id, b.traits[i].id);
    EXPECT_EQ(own[i].sentence, b.traits[i].sentence);
    EXPECT_EQ(own[i].key, b.traits[i].key);
    EXPECT_EQ(own[i].condition, b.traits[i].condition);
  }
  EXPECT_EQ(a.lures, b.lures);
  EXPECT_EQ(a.look_alikes, b.look_alikes);
}

TEST(Exchange, GoesRoundInEveryForm) {
  const threats::Catalogue catalogue = shipped();
  for (const Exchange form : forms) {
    const auto text = exported(catalogue, form, today);
    ASSERT_TRUE(text) << text.error().message;
    EXPECT_EQ(*text, *exported(catalogue, form, today));
    const auto back = imported(*text);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_TRUE(back->notes.empty()) << back->notes.front();
    ASSERT_EQ(back->entries.size(), catalogue.entries.size());
    for (std::size_t i = 0; i < back->entries.size(); ++i) expect_same(catalogue.entries[i], back->entries[i].entry);
    EXPECT_EQ(back->entries[0].entry.indicators.size(), 2u);  // the old one has aged out
    EXPECT_TRUE(back->entries[0].article.starts_with("# "));
  }
}

TEST(Exchange, AsTomlIsReadAsItWas) {
  const threats::Catalogue catalogue = shipped();
  test::Shelf shelf;
  for (threats::Entry entry : catalogue.entries) {
    entry.goal = "a \"quoted\" \\ thing\n\x01 over two lines";
    const auto folder = std::filesystem::path(shelf.path()) / entry.id;
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "threat.toml") << as_toml(entry);
    const auto read = threats::Entry::read(folder.string());
    ASSERT_TRUE(read) << read.error().message;
    expect_same(entry, *read);
    EXPECT_EQ(read->indicators, entry.indicators);
  }
}

TEST(Exchange, StixReferencesResolveAndPatternsAreEscaped) {
  const auto bundle = json::parse(*exported(shipped(), Exchange::stix, today)).as_object();
  EXPECT_EQ(bundle.at("type"), "bundle");
  std::set<std::string> ids;
  for (const json::value& object : bundle.at("objects").as_array()) {
    EXPECT_TRUE(ids.insert(std::string(object.at("id").as_string())).second) << object.at("id");
    EXPECT_EQ(object.at("spec_version"), "2.1");
  }
  std::size_t indicators = 0;
  for (const json::value& object : bundle.at("objects").as_array()) {
    for (const auto& [key, value] : object.as_object()) {
      EXPECT_TRUE(!key.ends_with("_ref") || ids.contains(std::string(value.as_string()))) << value;
    }
    if (object.at("type") != "indicator") continue;
    ++indicators;
    const json::string& pattern = object.at("pattern").as_string();
    EXPECT_TRUE(pattern == "[domain-name:value = 'acorn.example']" || pattern == "[email-message:subject = 'it\\'s \\\\ due']")
        << pattern;
    EXPECT_LT(object.at("valid_from").as_string(), object.at("valid_until").as_string());
  }
  EXPECT_EQ(indicators, 2u);
}

/// STIX forbids empty lists, in extensions too.
void expect_no_empty_lists(const json::value& value) {
  if (const auto* const array = value.if_array()) {
    EXPECT_FALSE(array->empty());
    for (const json::value& item : *array) expect_no_empty_lists(item);
  } else if (const auto* const object = value.if_object()) {
    for (const auto& [key, item] : *object) expect_no_empty_lists(item);
  }
}

TEST(Exchange, StixListsAreFullAndAReviewKeepsTheDayOfMaking) {
  threats::Catalogue catalogue = shipped();
  const auto objects = [&] { return json::parse(*exported(catalogue, Exchange::stix, today)).at("objects").as_array(); };
  const json::array before = objects();
  catalogue.entries.front().reviewed_on = "2027-03-04";
  const json::array after = objects();
  ASSERT_EQ(before.size(), after.size());
  std::size_t changed = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    expect_no_empty_lists(before[i]);
    EXPECT_EQ(before[i].at("id"), after[i].at("id"));
    EXPECT_EQ(before[i].at("created"), after[i].at("created"));
    EXPECT_LE(after[i].at("created").as_string(), after[i].at("modified").as_string());
    changed += before[i].at("modified") != after[i].at("modified") ? 1u : 0u;
  }
  EXPECT_GE(changed, 1u);
}

TEST(Exchange, MispHasClustersAndAttributes) {
  const auto event = json::parse(*exported(shipped(), Exchange::misp, today)).at("Event").as_object();
  EXPECT_EQ(event.at("Attribute").as_array().size(), 2u);
  EXPECT_EQ(event.at("Attribute").at(0).at("type"), "domain");
  const json::object& cluster = event.at("Galaxy").at(0).at("GalaxyCluster").at(0).as_object();
  EXPECT_EQ(cluster.at("type"), "gannet-threat");
  EXPECT_TRUE(cluster.at("meta").at("synonyms").is_array());
  EXPECT_EQ(std::string(cluster.at("tag_name").as_string()),
            "misp-galaxy:gannet-threat=\"" + std::string(cluster.at("uuid").as_string()) + "\"");
  EXPECT_EQ(cluster.at("tag_name"), event.at("Tag").at(0).at("name"));
  EXPECT_EQ(cluster.at("version").as_string().find('-'), json::string::npos);
}

TEST(Exchange, WhatIsNotKnownIsLeftOutWithANote) {
  const auto back = imported(
      R"({"gannet_threats":1,"entries":[{"id":"a-scam","colour":"red","name":7,"trait":[{"id":"x","sentence":"S.","any":["has:html",)"
      R"("has:wings"]},{"id":"y"}],"indicator":[{"type":"smell","value":"x","seen":"2026-11-28"}],"lure":"none"}, 5,)"
      R"({"id":"../../etc"},{"id":"a-scam"}]})");
  ASSERT_TRUE(back) << back.error().message;
  ASSERT_EQ(back->entries.size(), 1u);
  ASSERT_EQ(back->entries[0].entry.traits.size(), 1u);
  EXPECT_EQ(back->entries[0].entry.traits[0].condition.any.size(), 1u);
  std::string notes;
  for (const std::string& note : back->notes) notes += note + "\n";
  for (const char* const part :
       {"a-scam: left out: colour", "left out: name", "left out: has:wings", "left out: trait y", "left out: indicator x",
        "left out: lure", "an entry that is no object", "has no id of lower-case", "a-scam: left out: it stands there twice"})
    EXPECT_NE(notes.find(part), std::string::npos) << part << "\n" << notes;
}

TEST(Exchange, OtherFilesAreRefusedInOneSentence) {
  for (const char* const text :
       {"", "[]", "{}", "{\"type\":\"bundle\"}", "{\"Event\":{}}", "{\"gannet_threats\":1,\"entries\":3}",
        "{\"type\":\"bundle\",\"objects\":[{\"type\":\"malware\",\"name\":\"x\"}]}"}) {
    const auto back = imported(text);
    ASSERT_FALSE(back) << text;
    EXPECT_EQ(back.error().message.find('\n'), std::string::npos);
  }
  EXPECT_FALSE(imported(std::string(100'000, '[')));
}

TEST(Exchange, DamagedFilesDoNoHarm) {
  std::mt19937 random(3);
  for (const Exchange form : forms) {
    const std::string good = *exported(shipped(), form, today);
    for (int round = 0; round < 200; ++round) {
      std::string bad = good;
      for (int i = 0; i < 4; ++i) bad[random() % bad.size()] = static_cast<char>(random());
      if (const auto back = imported(bad)) {
        EXPECT_LE(back->entries.size(), 200u);
      }
    }
  }
}

}  // namespace
}  // namespace gannet::publish
