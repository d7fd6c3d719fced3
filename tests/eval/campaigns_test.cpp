// Near-duplicates find each other; others do not.
#include "eval/campaigns.h"

#include <gtest/gtest.h>

#include <string>

namespace gannet::eval {
namespace {

const std::string notice =
    "Dear Anna, the garden club will meet on 14 May in the old school by the river. Please bring sturdy shoes, water and, if "
    "you "
    "have one, a magnifying glass. Our walk leads through the botanical garden, where the keeper will show us this year's "
    "roses.";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(Campaigns, OneMessageToManyReadersIsOneCampaign) {
  Campaigns campaigns;
  const std::size_t first = campaigns.add(notice);
  EXPECT_EQ(campaigns.add(replaced(notice, "Anna", "Ben")), first);
  EXPECT_EQ(campaigns.add(replaced(notice, "14", "27")), first);  // numbers do not tell texts apart
  EXPECT_EQ(campaigns.add(replaced(notice, "sturdy", "good")), first);
  EXPECT_EQ(campaigns.size(), 1u);
}

TEST(Campaigns, OtherTextsAreOtherCampaigns) {
  Campaigns campaigns;
  const std::size_t first = campaigns.add(notice);
  EXPECT_NE(
      campaigns.add("The treasurer asks all members to pay their fee for the coming year by the end of this month, as always."),
      first);
  EXPECT_NE(
      campaigns.add("Our walk leads through the botanical garden, and that is all these two have in common with each other."),
      first);
}

TEST(Campaigns, ShortTextsStandAlone) {
  Campaigns campaigns;
  EXPECT_NE(campaigns.add("See attached"), campaigns.add("See attached"));
  EXPECT_NE(campaigns.add(""), campaigns.add(""));
}

TEST(Campaigns, LikenessIsOfTheTexts) {
  EXPECT_DOUBLE_EQ(likeness(signature_of(notice), signature_of(notice)), 1);
  EXPECT_GT(likeness(signature_of(notice), signature_of(replaced(notice, "Anna", "Ben"))), 0.8);
  EXPECT_LT(likeness(signature_of(notice), signature_of("a quite different text about the price of tea in the harbour of old")),
            0.2);
}

}  // namespace
}  // namespace gannet::eval
