// A sign is five things: its source, its line in all.cpp, its sentence, its weight and its cases. None may be missing.
#include <toml++/toml.h>

#include <filesystem>
#include <set>

#include "base/bytes.h"
#include "knowledge/names.h"
#include "read.h"

namespace gannet::test {
namespace {

std::string source_name(std::string_view id) {
  std::string name(id);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name + ".cpp";
}

std::set<std::string> listed() {
  std::set<std::string> ids;
  for (const signs::Sign* const sign : signs::all()) ids.emplace(sign->id);
  return ids;
}

/// The keys of the table `sign` in a data file.
std::set<std::string> signs_of(const std::filesystem::path& path) {
  std::set<std::string> ids;
  const toml::table file = toml::parse_file(path.string());
  if (const toml::table* const table = file["sign"].as_table()) {
    for (const auto& [id, value] : *table) ids.emplace(id.str());
  }
  return ids;
}

TEST(Complete, IdsAreUnique) {
  EXPECT_GE(signs::all().size(), 45u);
  EXPECT_EQ(listed().size(), signs::all().size());
}

TEST(Complete, EverySignHasItsSourceAndItsCases) {
  for (const std::string& id : listed()) {
    EXPECT_TRUE(std::filesystem::exists(source_dir() / "src" / "signs" / source_name(id))) << id;
    EXPECT_TRUE(std::filesystem::exists(source_dir() / "tests" / "signs" / (id + ".toml"))) << id;
  }
}

TEST(Complete, EverySignHasItsSentence) {
  const auto explained = signs_of(source_dir() / "knowledge" / "explain" / "en.toml");
  for (const std::string& id : listed()) EXPECT_TRUE(explained.contains(id)) << id;
  for (const char* const id : {"threat.match", "model.scam-wording", "model.plain-wording", "model.learned-here"})
    EXPECT_TRUE(explained.contains(id)) << id;  // findings that no sign makes
  for (const std::string& id : explained)
    EXPECT_TRUE(listed().contains(id) || id.starts_with("threat.") || id.starts_with("model."))
        << id << " is explained, but is no sign";
}

TEST(Complete, EverySignHasItsWeight) {
  const auto weighed = signs_of(source_dir() / "model" / "weights.toml");
  for (const std::string& id : listed()) EXPECT_TRUE(weighed.contains(id)) << id;
  for (const std::string& id : weighed) EXPECT_TRUE(listed().contains(id)) << id << " has a weight, but is no sign";
}

TEST(Complete, EveryUseOfAFactNamesSigns) {
  std::set<std::string> facts = {"organisation", "domain", "sender", "mailbox-domain", "mx", "login", "notice", "look-alike"};
  const std::string traits = knowledge::trait_list();
  for (std::string_view rest = traits; !rest.empty();) facts.emplace(trim(next_field(rest, ',')));
  std::set<std::string> used;
  const toml::table file = toml::parse_file((source_dir() / "knowledge" / "uses.toml").string());
  for (const toml::node& node : *file["uses"].as_array()) {
    const toml::table& use = *node.as_table();
    const std::string fact = use["fact"].value_or(std::string{});
    EXPECT_TRUE(facts.contains(fact)) << fact << " is no kind of fact";
    used.insert(fact);
    for (const toml::node& sign : *use["signs"].as_array()) {
      const std::string id = sign.value_or(std::string{});
      EXPECT_TRUE(listed().contains(id)) << id << ", said to use " << fact << ", is no sign";
    }
  }
  for (const std::string& fact : facts) EXPECT_TRUE(used.contains(fact)) << "no sign is said to use " << fact;
}

TEST(Complete, EveryCaseFileIsOfASign) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tests" / "signs")) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    EXPECT_TRUE(listed().contains(entry.path().stem().string())) << entry.path();
  }
  EXPECT_GT(files, 0u);
}

/// Group and direction agree: what stands under "favour" speaks for a message, everything else against it.
TEST(Complete, DirectionFollowsTheGroup) {
  for (const signs::Sign* const sign : signs::all()) {
    EXPECT_EQ(sign->direction == Direction::in_favour, sign->id.starts_with("favour.")) << sign->id;
  }
}

}  // namespace
}  // namespace gannet::test
