// What matches, in which order, and what is left out.
#include "threats/database.h"

#include "read.h"

namespace gannet::threats {
namespace {

using test::entry_head;
using test::entry_trait;

class Matching : public testing::Test {
 protected:
  std::vector<Match> match(const std::string& subject, const std::string& text) {
    auto database = Database::load(folder_.path(), test::built_knowledge());
    if (!database) throw std::runtime_error(database.error().message);
    const auto mail = test::read_mail(subject, text);
    return database->match(mail->facts, {}, test::built_knowledge());
  }
  static std::string words(const std::string& id, const std::string& what, bool key = false) {
    return entry_trait(id, "any = [\"words:" + what + "\"]\n" + (key ? "key = true\n" : ""));
  }
  test::EntryFolder folder_;
};

TEST_F(Matching, RetiredEntriesAreNotMatched) {
  const std::string traits = words("a", "red", true) + words("b", "green") + words("c", "blue");
  folder_.write("some-scam", entry_head("some-scam", traits));
  EXPECT_EQ(match("x", "red green blue").size(), 1u);
  std::string retired = entry_head("some-scam", traits);
  retired.replace(retired.find("stable"), 6, "retired");
  folder_.write("some-scam", retired);
  EXPECT_TRUE(match("x", "red green blue").empty());
}

TEST_F(Matching, NeedsAllKeyTraitsAndMostOfTheOthers) {
  folder_.write("some-scam", entry_head("some-scam", words("a", "red", true) + words("b", "green") + words("c", "blue")));
  const std::vector<Match> matches = match("x", "red and green");
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(matches[0].traits.size(), 3u);
  EXPECT_TRUE(matches[0].traits[0].present);
  EXPECT_FALSE(matches[0].traits[2].present);
  EXPECT_TRUE(match("x", "green and blue").empty());
  EXPECT_TRUE(match("x", "red").empty());
}

TEST_F(Matching, AChildStandsBeforeItsParentWhenBothMatchAboutEqually) {
  folder_.write("a-parent", entry_head("a-parent", words("a", "red", true) + words("b", "green") + words("c", "blue")));
  folder_.write("b-child", entry_head("b-child", "parent = \"a-parent\"\n" + words("d", "white", true)));
  const std::vector<Match> both = match("x", "red green blue white");
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].threat, "b-child");
  // Far from its own traits, a child stands behind.
  const std::vector<Match> weak = match("x", "red white green");
  ASSERT_EQ(weak.size(), 2u);
  EXPECT_EQ(weak[0].threat, "b-child");  // 3 of 4 against 2 of 3
  folder_.write("b-child", entry_head("b-child", "parent = \"a-parent\"\n" + words("d", "white") + words("e", "black")));
  const std::vector<Match> far = match("x", "red green blue");
  ASSERT_EQ(far.size(), 1u);  // 3 of 5 and no wording: too little
  EXPECT_EQ(far[0].threat, "a-parent");
}

TEST_F(Matching, AtMostSoManyAreTold) {
  for (int i = 10; i < 30; ++i) {
    const std::string id = "t" + std::to_string(i);
    folder_.write(id, entry_head(id, words("a", "red", true) + words("b", "green") + words("c", "blue")));
  }
  const std::vector<Match> matches = match("x", "red green blue");
  ASSERT_EQ(matches.size(), Database::most_matches);
  EXPECT_EQ(matches[0].threat, "t10");  // ties by id
  EXPECT_EQ(matches[7].threat, "t17");
}

}  // namespace
}  // namespace gannet::threats
