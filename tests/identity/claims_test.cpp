// Whom a message claims to be, who sent it, and whether the two agree: tests/identity/claims*.toml.
//
//   [[case]]
//   name = "..."             # and the keys of mail.h
//   claimed = "reader"       # the reader's own provider or organisation, an organisation's id, or "nobody"
//   agreement = "differs"
//   allowance = "hired"      # optional
//   actual = "x.example"     # optional: the domain it was really sent from
//   places = ["subject"]     # optional: among those where the claim shows
//   signs = ["link.x"]       # optional: signs that fire
//   no_signs = ["link.x"]    # optional: signs that do not
#include <gtest/gtest.h>

#include <filesystem>

#include "identity/mail.h"
#include "signs/read.h"

namespace gannet::test {
namespace {

std::string described(const facts::Facts& facts) {
  std::string all;
  for (const facts::Claim& claim : facts.claims) {
    all += "\n  " + std::to_string(claim.confidence) + " " + std::string(name_of(claim.kind)) + " " +
           (claim.organisation != nullptr ? std::string(claim.organisation->id) : "") + " \"" + std::string(claim.text) +
           "\" " + std::string(name_of(claim.agreement)) + " " + std::string(name_of(claim.allowance));
  }
  return all;
}

/// The claim that the case speaks of, when it was found and is sure.
const facts::Claim* find(const facts::Facts& facts, std::string_view claimed) {
  for (const facts::Claim& claim : facts.claims) {
    if (claim.confidence < facts::sure_claim) break;
    const bool is_it = claimed == "reader" ? claim.of_reader()
                                           : claim.organisation != nullptr && claim.organisation->id == claimed &&
                                                 claim.kind == facts::Claim::Kind::organisation;
    if (is_it) return &claim;
  }
  return nullptr;
}

bool claims_somebody(const facts::Facts& facts) {
  return std::any_of(facts.claims.begin(), facts.claims.end(), [](const facts::Claim& claim) {
    return claim.confidence >= facts::sure_claim && claim.kind != facts::Claim::Kind::role;
  });
}

bool fires(const signs::Findings& findings, std::string_view sign) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.sign == sign; });
}

void check_signs(const toml::table& test, const signs::Findings& findings) {
  for (const auto& [key, wanted] : {std::pair("signs", true), std::pair("no_signs", false)}) {
    const toml::array* const ids = test[key].as_array();
    if (ids == nullptr) continue;
    for (const toml::node& id : *ids)
      EXPECT_EQ(fires(findings, id.value_or(std::string{})), wanted) << id.value_or(std::string{});
  }
}

void check(const toml::table& test) {
  const Read read(mail_of(test), {});
  const facts::Facts& facts = read.facts();
  SCOPED_TRACE("claims:" + described(facts));
  check_signs(test, read.look());
  const std::string claimed = text_of(test, "claimed");
  ASSERT_FALSE(claimed.empty());
  EXPECT_EQ(facts.actual.domain, text_of(test, "actual", facts.actual.domain));
  if (claimed == "nobody") {
    EXPECT_FALSE(claims_somebody(facts));
    return;
  }
  const facts::Claim* const claim = find(facts, claimed);
  ASSERT_NE(claim, nullptr) << "not claimed: " << claimed;
  EXPECT_EQ(name_of(claim->agreement), text_of(test, "agreement"));
  EXPECT_EQ(name_of(claim->allowance), text_of(test, "allowance", name_of(claim->allowance)));
  if (const toml::array* const places = test["places"].as_array()) {
    for (const toml::node& node : *places) {
      const std::string wanted = node.value_or(std::string{});
      bool found = false;
      for (unsigned bit = 1; bit < 1u << 11; bit <<= 1) {
        const auto place = static_cast<facts::ClaimPlace>(bit);
        found |= has(claim->places, place) && name_of(place) == wanted;
      }
      EXPECT_TRUE(found) << "not in " << wanted;
    }
  }
}

TEST(Identity, TheLinkThatTheMessageWantsClicked) {
  const toml::table file = toml::parse_file((source_dir() / "tests/identity/main-links.toml").string());
  for (const toml::node& node : *file["case"].as_array()) {
    const toml::table& test = *node.as_table();
    const Read read(mail_of(test), {});
    const facts::Link* const main = read.facts().main_link();
    EXPECT_EQ(main == nullptr ? "" : main->host, text_of(test, "main", "?")) << text_of(test, "name");
  }
}

TEST(Identity, ClaimsAndWhoHasARightToThem) {
  std::size_t cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tests/identity")) {
    if (entry.path().extension() != ".toml" || !entry.path().filename().string().starts_with("claims")) continue;
    const toml::table file = toml::parse_file(entry.path().string());
    const toml::array* const all = file["case"].as_array();
    ASSERT_NE(all, nullptr) << entry.path();
    for (const toml::node& node : *all) {
      SCOPED_TRACE(entry.path().filename().string() + ": " + text_of(*node.as_table(), "name", "a case without a name"));
      check(*node.as_table());
      ++cases;
    }
  }
  EXPECT_GE(cases, 95u);
}

}  // namespace
}  // namespace gannet::test
