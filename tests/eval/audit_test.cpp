// What betrays a corpus is found, and nothing is found where there is nothing.
#include "eval/audit.h"

#include <gtest/gtest.h>

#include <random>

namespace gannet::eval {
namespace {

const std::vector<std::string> names = {"link.main", "content.urgency", "identity.list", "structure.odd"};

AuditPlan plan(const std::string& subject = "signs, danger") {
  return {subject, static_cast<std::uint32_t>(names.size()), false, [](std::uint32_t feature) { return names[feature]; }};
}

/// Made-up mail: each feature is there by chance, and feature 2 with the given chances by corpus.
std::vector<AuditExample> mail(const std::vector<double>& chances, std::size_t each = 200) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> chance(0, 1);
  std::vector<AuditExample> all;
  for (std::size_t corpus = 0; corpus < chances.size(); ++corpus) {
    for (std::size_t i = 0; i < each; ++i) {
      AuditExample example{"set" + std::to_string(corpus), all.size(), {}};
      for (std::uint32_t feature = 0; feature < names.size(); ++feature) {
        if (chance(random) < (feature == 2 ? chances[corpus] : 0.5)) example.features.push_back(feature);
      }
      all.push_back(example);
    }
  }
  return all;
}

TEST(Audit, NamesWhatBetraysACorpus) {
  const Audit audit = audit_of(mail({0.95, 0.05}), plan());
  ASSERT_EQ(audit.corpora.size(), 2u);
  EXPECT_GT(audit.accuracy, 0.9);
  EXPECT_DOUBLE_EQ(audit.chance, 0.5);
  for (const std::size_t corpus : {0u, 1u}) {
    ASSERT_FALSE(audit.corpora[corpus].betrayals.empty());
    EXPECT_EQ(audit.corpora[corpus].betrayals[0].feature, "identity.list");
  }
  const Betrayal& first = audit.corpora[0].betrayals[0];
  EXPECT_GT(first.weight, 1);
  EXPECT_LT(audit.corpora[1].betrayals[0].weight, -1);
  EXPECT_NEAR(first.here, 0.95, 0.05);
  EXPECT_NEAR(first.elsewhere, 0.05, 0.05);
  EXPECT_NE(text_of(audit).find("identity.list, in 9"), std::string::npos) << text_of(audit);
}

TEST(Audit, ThreeCorpora) {
  const Audit audit = audit_of(mail({0.98, 0.02, 0.02}), plan());
  ASSERT_EQ(audit.corpora.size(), 3u);
  EXPECT_GT(audit.corpora[0].right.value, 0.9);
  EXPECT_GT(audit.corpora[0].betrayals[0].weight, 1);
  EXPECT_EQ(audit.corpora[0].betrayals[0].feature, "identity.list");
  EXPECT_GT(audit.accuracy, 0.5);
  EXPECT_LT(audit.accuracy, 0.8) << "two of the three are alike";
}

TEST(Audit, NothingIsFoundByChance) {
  const Audit audit = audit_of(mail({0.5, 0.5, 0.5, 0.5}), plan());
  EXPECT_NEAR(audit.accuracy, audit.chance, 0.07);
}

/// Copies of one message in both halves of a split would let it know a corpus by that message.
TEST(Audit, NearDuplicatesStayTogether) {
  std::vector<AuditExample> all;
  for (std::size_t i = 0; i < 400; ++i) {
    const std::size_t campaign = i / 20;
    all.push_back({i % 40 < 20 ? "a" : "b", campaign, {static_cast<std::uint32_t>(campaign)}});
  }
  const AuditPlan by_campaign{"words", 20, true, [](std::uint32_t feature) { return std::to_string(feature); }};
  EXPECT_LT(audit_of(all, by_campaign).accuracy, 0.7);
}

TEST(Audit, TooLittleMail) {
  EXPECT_TRUE(audit_of({}, plan()).corpora.empty());
  EXPECT_TRUE(audit_of(mail({0.9}), plan()).corpora.empty());
  const Audit few = audit_of(mail({0.9, 0.1}, fewest_audited - 1), plan("signs, clear"));
  EXPECT_TRUE(few.corpora.empty());
  EXPECT_NE(text_of(few).find("Audit of signs, clear: fewer than two corpora"), std::string::npos);
}

TEST(Audit, LargeCorporaAreSampled) {
  const Audit audit = audit_of(mail({0.9, 0.1}, most_audited + 500), plan());
  EXPECT_DOUBLE_EQ(audit.corpora[0].right.of, static_cast<double>(most_audited));
}

}  // namespace
}  // namespace gannet::eval
