// Hosts that imitate others, and honest ones: tests/identity/look-alikes.toml.
#include <toml++/toml.h>

#include "facts/read.h"
#include "knowledge/resemblance.h"
#include "support.h"

namespace gannet::test {
namespace {

using knowledge::GenuineDomains;
using knowledge::key_of;
using knowledge::Resemblance;

const toml::table& table() {
  static const toml::table file = toml::parse_file((source_dir() / "tests/identity/look-alikes.toml").string());
  return file;
}

std::string item(const toml::node& row, std::size_t at) {
  return row.as_array()->get(at)->value_or(std::string{});
}

std::optional<Resemblance> resemblance(std::string_view host) {
  const auto alike = knowledge::looks_like(built_knowledge(), host);
  return alike ? alike : knowledge::carries_name(built_knowledge(), host);
}

std::string words_of(const std::optional<Resemblance>& found) {
  return found ? std::string(found->organisation->id) + " " + std::string(key_of(found->way)) : "nobody";
}

TEST(LookAlikes, AreFoundWithTheWay) {
  const toml::array& rows = *table()["imitate"].as_array();
  EXPECT_GE(rows.size(), 90u);
  for (const toml::node& row : rows)
    EXPECT_EQ(words_of(resemblance(item(row, 0))), item(row, 1) + " " + item(row, 2)) << item(row, 0);
}

TEST(LookAlikes, HonestHostsAreNone) {
  const toml::array& hosts = *table()["honest"].as_array();
  EXPECT_GE(hosts.size(), 80u);
  for (const toml::node& host : hosts)
    EXPECT_EQ(words_of(resemblance(host.value_or(std::string{}))), "nobody") << host.value_or(std::string{});
}

TEST(LookAlikes, OfDomainsTheCallerNames) {
  for (const toml::node& row : *table()["own"].as_array()) {
    const std::string domain = item(row, 0), host = item(row, 1);
    GenuineDomains genuine;
    genuine.add(built_knowledge(), domain);
    const auto found = genuine.imitated_by(built_knowledge(), host);
    EXPECT_EQ(found ? key_of(found->way) : "", item(row, 2)) << host << " beside " << domain;
    if (found) {
      EXPECT_EQ(found->domain, domain);
    }
  }
}

TEST(LookAlikes, OneOfManyGenuineDomainsIsItself) {
  GenuineDomains genuine;
  genuine.add(built_knowledge(), "brightwater.example");
  genuine.add(built_knowledge(), "brightwaters.example");
  EXPECT_FALSE(genuine.imitated_by(built_knowledge(), "www.brightwaters.example"));
  EXPECT_TRUE(genuine.imitated_by(built_knowledge(), "brightwatens.example"));
}

}  // namespace
}  // namespace gannet::test
