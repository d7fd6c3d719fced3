// Families of entries: what a child inherits, and the mistakes one can make with parents.
#include "threats/catalogue.h"

#include "read.h"

namespace gannet::threats {
namespace {

using test::entry_head;
using test::entry_trait;

const std::string three = entry_trait("a", "any = [\"says:ask.login\"]") + entry_trait("b", "any = [\"has:html\"]") +
                          entry_trait("c", "any = [\"has:image\"]");

class Families : public testing::Test {
 protected:
  void entry(const std::string& id, const std::string& more) { folder_.write(id, entry_head(id, more)); }

  std::string mistake() {
    const auto catalogue = Catalogue::read(folder_.path());
    return catalogue ? "" : catalogue.error().message;
  }
  test::EntryFolder folder_;
};

std::string ids(const Entry& entry) {
  std::string all;
  for (const Trait& trait : entry.traits) all += trait.id + (trait.inherited ? "' " : " ");
  return all;
}

TEST_F(Families, AChildHasItsParentsTraitsInTheirOrder) {
  entry("x-parent", three);
  entry("a-child", "parent = \"x-parent\"\nwithout = [\"c\"]\n" + entry_trait("d", "any = [\"has:html\"]") +
                       entry_trait("b", "any = [\"has:attachment\"]"));
  entry("b-grandchild", "parent = \"a-child\"\nwithout = [\"a\"]\n" + entry_trait("e", "any = [\"has:html\"]"));
  const auto catalogue = Catalogue::read(folder_.path());
  ASSERT_TRUE(catalogue) << catalogue.error().message;
  EXPECT_EQ(ids(*catalogue->find("x-parent")), "a b c ");
  EXPECT_EQ(ids(*catalogue->find("a-child")), "a' b d ");
  EXPECT_EQ(catalogue->find("a-child")->traits[1].condition.any.front().written(), "has:attachment");
  EXPECT_EQ(ids(*catalogue->find("b-grandchild")), "b' d' e ");
  EXPECT_TRUE(catalogue->descends("b-grandchild", "x-parent"));
  EXPECT_FALSE(catalogue->descends("x-parent", "b-grandchild"));
  EXPECT_FALSE(catalogue->descends("x-parent", "x-parent"));
  EXPECT_EQ(catalogue->find("nobody"), nullptr);
}

TEST_F(Families, UnknownParentsCirclesAndIdsAreErrorsWithFileAndLine) {
  entry("child", "parent = \"nobody\"\n" + three);
  EXPECT_NE(mistake().find("child/threat.toml:5: there is no entry “nobody”"), std::string::npos) << mistake();
  entry("child", "parent = \"child\"\n" + three);
  EXPECT_NE(mistake().find("threat.toml:5: the parents of child go in a circle"), std::string::npos) << mistake();
  entry("child", "parent = \"other\"\n" + three);
  entry("other", "parent = \"child\"\n" + three);
  EXPECT_NE(mistake().find("go in a circle"), std::string::npos) << mistake();
  entry("other", three);
  entry("child", "parent = \"other\"\nwithout = [\"z\"]\n");
  EXPECT_NE(mistake().find("child/threat.toml:6: “z” is no trait of other"), std::string::npos) << mistake();
  entry("child", "without = [\"a\"]\n" + three);
  EXPECT_NE(mistake().find("the entry has none"), std::string::npos) << mistake();
  entry("child", "parent = \"other\"\nwithout = [\"a\"]\n");
  EXPECT_NE(mistake().find("at least three traits"), std::string::npos) << mistake();
}

TEST_F(Families, ALongChainIsNoTrouble) {
  entry("t1000", three);
  for (int i = 1001; i < 1300; ++i) {
    entry("t" + std::to_string(i), "parent = \"t" + std::to_string(i - 1) + "\"\n");
  }
  EXPECT_EQ(mistake(), "");
}

TEST_F(Families, AFolderWithoutAnEntryIsNamed) {
  folder_.write("some-scam", "", "article.md");
  EXPECT_NE(mistake().find("some-scam"), std::string::npos) << mistake();
  EXPECT_FALSE(Catalogue::read("/nowhere"));
}

TEST(ShippedEntries, AreAllReadable) {
  const auto catalogue = Catalogue::read((test::source_dir() / "threats").string());
  ASSERT_TRUE(catalogue) << catalogue.error().message;
  EXPECT_GE(catalogue->entries.size(), 1u);
}

}  // namespace
}  // namespace gannet::threats
