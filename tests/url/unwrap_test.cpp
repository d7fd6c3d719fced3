#include "url/unwrap.h"

#include <gtest/gtest.h>

#include <set>

#include "rules.h"
#include "support.h"

namespace gannet::url {
namespace {

std::vector<std::string> chain_of(std::string_view link, const Limits& limits = {}) {
  std::vector<std::string> chain;
  const std::optional<Url> url = Url::parse(link);
  if (!url) return {"(refused)"};
  for (const Layer& layer : test::unwrapper().unwrap(*url, limits)) chain.emplace_back(layer.url.href());
  return chain;
}

void check_case(const toml::table& one) {
  const std::string rule = one["rule"].value_or(""), input = one["input"].value_or("");
  SCOPED_TRACE(rule + ": " + input);
  const std::optional<Url> url = Url::parse(input);
  ASSERT_TRUE(url);
  EXPECT_EQ(chain_of(input), test::strings(one, "chain"));
  const std::vector<Layer> chain = test::unwrapper().unwrap(*url);
  const RewriterRule* const known = test::unwrapper().rule_for(*url);
  if (rule == "chain") return;
  if (rule == "generic" || rule == "none") {
    EXPECT_EQ(known, nullptr);
    EXPECT_TRUE(chain.empty() || chain.front().generic);
    return;
  }
  ASSERT_NE(known, nullptr);
  EXPECT_EQ(chain.empty() ? known->id : chain.front().rule->id, rule);
  EXPECT_TRUE(chain.empty() || chain.front().host_only == one["host_only"].value_or(false));
}

TEST(Unwrap, Table) {
  const toml::table file = toml::parse_file((test::source_dir() / "tests/url/unwrap.toml").string());
  const toml::array& cases = *file["case"].as_array();
  std::set<std::string> covered;
  for (const toml::node& node : cases) {
    check_case(*node.as_table());
    covered.insert(node.as_table()->at("rule").value_or(std::string()));
  }
  EXPECT_GE(cases.size(), 100u);
  for (const RewriterRule& rule : test::rewriter_rules()) {
    const bool for_any_host = rule.hosts == std::vector<std::string>{"*"};
    EXPECT_TRUE(for_any_host || covered.contains(rule.id)) << rule.id << " has no case";
  }
}

TEST(Unwrap, RulesAreWellFormed) {
  const std::vector<RewriterRule> rules = test::rewriter_rules();
  EXPECT_GE(rules.size(), 45u);
  std::set<std::string> ids;
  for (const RewriterRule& rule : rules) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id << " is there twice";
    EXPECT_FALSE(rule.name.empty()) << rule.id;
    EXPECT_FALSE(rule.hosts.empty()) << rule.id;
    EXPECT_TRUE(rule.path_prefix.empty() || rule.path_prefix.starts_with('/')) << rule.id;
    const bool named = rule.packing == Packing::parameter || rule.packing == Packing::host_parameter ||
                       rule.packing == Packing::base64_text || rule.packing == Packing::path_parameter;
    EXPECT_TRUE(!named || !rule.parameters.empty()) << rule.id;
  }
}

TEST(Unwrap, PackingNames) {
  EXPECT_EQ(packing_from_name("path-tail"), Packing::path_tail);
  EXPECT_EQ(packing_from_name("proofpoint-v3"), Packing::proofpoint_v3);
  EXPECT_FALSE(packing_from_name("path_tail"));
  EXPECT_FALSE(packing_from_name(""));
}

TEST(Unwrap, WithoutRulesOnlyPlainTargets) {
  const Unwrapper none({});
  const std::optional<Url> url = Url::parse("https://a.example/?x=https%3A%2F%2Fb.example%2F");
  const std::vector<Layer> chain = none.unwrap(*url);
  ASSERT_EQ(chain.size(), 1u);
  EXPECT_TRUE(chain[0].generic);
  EXPECT_EQ(chain[0].rule, nullptr);
  EXPECT_EQ(none.rule_for(*url), nullptr);
}

TEST(Unwrap, PathPrefixEndsAtAWord) {
  EXPECT_EQ(test::unwrapper().rule_for(*Url::parse("https://www.google.com/urls?q=x")), nullptr);
  EXPECT_NE(test::unwrapper().rule_for(*Url::parse("https://www.google.com/url?q=x")), nullptr);
  EXPECT_EQ(test::unwrapper().rule_for(*Url::parse("ftp://www.google.com/url?q=x")), nullptr);
}

TEST(Unwrap, BoundedByLimit) {
  std::string link = "https://end.example/";
  for (int i = 0; i < 40; ++i) {
    link = "https://host" + std::to_string(i) + ".example/?u=" + link;
  }
  Limits limits;
  EXPECT_EQ(chain_of(link).size(), limits.unwrap_layers);
  limits.unwrap_layers = 3;
  EXPECT_EQ(chain_of(link, limits).size(), 3u);
  limits.unwrap_layers = 0;
  EXPECT_TRUE(chain_of(link, limits).empty());
}

TEST(Unwrap, StopsInACircle) {
  // Each names the other only through a fragment-less copy of itself; what comes back to a link already seen is the end.
  EXPECT_EQ(chain_of("https://www.google.com/url?q=https://www.google.com/url"),
            std::vector<std::string>{"https://www.google.com/url"});
  EXPECT_TRUE(chain_of("https://login-shop-example.translate.goog/").size() == 1);
}

TEST(Unwrap, OnlyWebTargets) {
  EXPECT_TRUE(chain_of("https://www.google.com/url?q=javascript%3Aalert(1)").empty());
  EXPECT_TRUE(chain_of("https://a.example/?u=ftp%3A%2F%2Fb.example%2F").empty());
  EXPECT_TRUE(chain_of("mailto:reader@mail.example?body=https%3A%2F%2Fb.example").empty());
}

}  // namespace
}  // namespace gannet::url
