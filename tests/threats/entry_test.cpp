// Bad entries: file, line and mend; good ones: every key.
#include "threats/entry.h"

#include <unistd.h>

#include "support.h"
#include "threats/database.h"
#include "threats/lures.h"

namespace gannet::threats {
namespace {

namespace fs = std::filesystem;

class EntryFile : public testing::Test {
 protected:
  EntryFile() : root_(fs::temp_directory_path() / ("gannet-threats-" + std::to_string(::getpid()))) {
    fs::create_directories(root_ / "some-scam");
  }
  ~EntryFile() override { fs::remove_all(root_); }

  Result<Entry> read(const std::string& text) {
    std::ofstream(root_ / "some-scam" / "threat.toml") << text;
    return Entry::read((root_ / "some-scam").string());
  }
  fs::path root_;
};

const std::string head = "id = \"some-scam\"\nname = \"Some scam\"\ncategory = \"other\"\nstatus = \"stable\"\n";

std::string trait(const std::string& id, const std::string& condition) {
  return "[[trait]]\nid = \"" + id + "\"\nsentence = \"It does so.\"\n" + condition + "\n";
}

const std::string traits = trait("a", "any = [\"says:ask.login\"]") + trait("b", "all = [\"sign:link.free-host\"]") +
                           trait("c", "none = [\"has:attachment\"]");

TEST_F(EntryFile, ReadsEveryPart) {
  const auto entry =
      read(head + "aliases = [\"x\", \"y\"]\n" + traits +
           "[[lure]]\nlanguage = \"en\"\nsubjects = [\"Hello {name}\"]\n[[look_alike]]\nwhat = \"w\"\ntell = \"t\"\n");
  ASSERT_TRUE(entry) << entry.error().message;
  EXPECT_EQ(entry->aliases.size(), 2u);
  EXPECT_EQ(entry->traits.size(), 3u);
  EXPECT_EQ(entry->lures.front().subjects.front(), "Hello {name}");
  EXPECT_EQ(entry->look_alikes.front().tell, "t");
}

TEST_F(EntryFile, EveryMistakeNamesFileLineAndMend) {
  struct Case {
    std::string text, expected;
  };
  const Case cases[] = {
      {head + "colour = \"red\"\n" + traits, ":5: “colour” is no key of a threat"},
      {head + "aliases = \"x\"\n" + traits, ":5: aliases must be a list"},
      {head + traits + trait("d", "any = [\"shouts:loud\"]"), "is no condition"},
      {head + traits + trait("d", "any = [\"says:ask.nothing\"]"), "no meaning of the phrase tables"},
      {head + traits + trait("d", "any = [\"has:wings\"]"), "has:wings"},
      {head + traits + trait("d", ""), "needs a condition"},
      {head + traits + trait("d", "some = [\"says:ask.login\"]"), "is no key of a trait"},
      {head + trait("a", "any = [\"says:ask.login\"]"), "at least three traits"},
      {"id = \"other\"\nname = \"x\"\ncategory = \"other\"\nstatus = \"stable\"\n" + traits, "id must be the folder's name"},
      {"id = \"some-scam\"\nname = \"x\"\ncategory = \"other\"\nstatus = \"new\"\n" + traits, "status must be"},
      {head + "[trait]\nid = \"a\"\n", "[[trait]]"},
      {head + "name = [[[\n", ":5:"},
      {head + traits + "[[lure]]\nlanguage = \"english\"\n", "language of two letters"},
  };
  for (const Case& c : cases) {
    const auto entry = read(c.text);
    ASSERT_FALSE(entry) << c.expected;
    EXPECT_NE(entry.error().message.find(c.expected), std::string::npos) << entry.error().message;
    EXPECT_NE(entry.error().message.find("threat.toml"), std::string::npos) << entry.error().message;
  }
}

TEST_F(EntryFile, AFolderWithoutAnEntryIsNamed) {
  const auto database = Database::load(root_.string());
  ASSERT_FALSE(database);
  EXPECT_NE(database.error().message.find("some-scam"), std::string::npos);
}

TEST_F(EntryFile, RetiredEntriesAreNotMatched) {
  ASSERT_TRUE(read("id = \"some-scam\"\nname = \"x\"\ncategory = \"other\"\nstatus = \"retired\"\n" + traits));
  const auto database = Database::load(root_.string());
  ASSERT_TRUE(database) << database.error().message;
  EXPECT_EQ(database->size(), 0u);
}

TEST(ShippedEntries, AreAllReadable) {
  const auto database = Database::load((test::source_dir() / "threats").string());
  ASSERT_TRUE(database) << database.error().message;
  EXPECT_GE(database->size(), 1u);
}

TEST(Wording, IsTheShareOfItsWordsThatTheOtherHolds) {
  EXPECT_DOUBLE_EQ(Wording("Mail Server Upgrade").within(Wording("RE: mail server upgrade - act now")), 1.0);
  EXPECT_DOUBLE_EQ(Wording("Upgrade mailbox of {address} now").within(Wording("upgrade the mailbox")), 0.5);
  EXPECT_DOUBLE_EQ(Wording("Upgrade").within(Wording("upgrade")), 0.0);  // one word says nothing
}

}  // namespace
}  // namespace gannet::threats
