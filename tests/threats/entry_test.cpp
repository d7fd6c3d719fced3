// Bad entries: file, line and mend; good ones: every key.
#include "threats/entry.h"

#include "read.h"

namespace gannet::threats {
namespace {

using test::entry_head;
using test::entry_trait;

class EntryFile : public testing::Test {
 protected:
  Result<Entry> read(const std::string& text) {
    folder_.write("some-scam", text);
    return Entry::read(folder_.path_of("some-scam"));
  }
  test::EntryFolder folder_;
};

const std::string head = entry_head("some-scam");
const std::string traits = entry_trait("a", "any = [\"says:ask.login\"]") +
                           entry_trait("b", "all = [\"sign:link.free-host\"]") +
                           entry_trait("c", "none = [\"has:attachment\"]");

TEST_F(EntryFile, ReadsEveryPart) {
  const auto entry =
      read(head + "aliases = [\"x\", \"y\"]\n" + traits +
           "[[lure]]\nlanguage = \"en\"\nsubjects = [\"Hello {name}\"]\n[[look_alike]]\nwhat = \"w\"\ntell = \"t\"\n");
  ASSERT_TRUE(entry) << entry.error().message;
  EXPECT_EQ(entry->aliases.size(), 2u);
  EXPECT_EQ(entry->traits.size(), 3u);
  EXPECT_EQ(entry->lures.front().subjects.front(), "Hello {name}");
  EXPECT_EQ(entry->look_alikes.front().tell, "t");
  EXPECT_TRUE(entry->place_of("aliases").ends_with("threat.toml:5")) << entry->place_of("aliases");
}

TEST_F(EntryFile, EveryMistakeNamesFileLineAndMend) {
  struct Case {
    std::string text, expected;
  };
  const Case cases[] = {
      {head + "colour = \"red\"\n" + traits, ":5: “colour” is no key of a threat"},
      {head + "aliases = \"x\"\n" + traits, ":5: aliases must be a list"},
      {head + traits + entry_trait("d", "any = [\"shouts:loud\"]"), "is no condition"},
      {head + traits + entry_trait("d", "any = [\"says:ask.nothing\"]"), "no meaning of the phrase tables"},
      {head + traits + entry_trait("d", "any = [\"has:wings\"]"), "has:wings"},
      {head + traits + entry_trait("d", ""), "needs a condition"},
      {head + traits + entry_trait("d", "some = [\"says:ask.login\"]"), "is no key of a trait"},
      {head + traits + entry_trait("a", "any = [\"says:ask.login\"]"), ":17: trait a stands here twice"},
      {"id = \"other\"\nname = \"x\"\ncategory = \"other\"\nstatus = \"stable\"\n" + traits, "id must be the folder's name"},
      {"id = \"some-scam\"\nname = \"x\"\ncategory = \"other\"\nstatus = \"new\"\n" + traits, "status must be"},
      {head + "[trait]\nid = \"a\"\n", "[[trait]]"},
      {head + "name = [[[\n", ":5:"},
      {head + traits + "[[lure]]\nlanguage = \"english\"\n", "language of two letters"},
      {head + traits + "[[indicator]]\ntype = \"smell\"\n", "type is domain, url, email or subject"},
      {head + traits + "[[indicator]]\ntype = \"url\"\nvalue = \"x\"\nseen = \"2026-02-30\"\n", "the day it was last seen"},
  };
  for (const Case& c : cases) {
    const auto entry = read(c.text);
    ASSERT_FALSE(entry) << c.expected;
    EXPECT_NE(entry.error().message.find(c.expected), std::string::npos) << entry.error().message;
    EXPECT_NE(entry.error().message.find("threat.toml"), std::string::npos) << entry.error().message;
  }
}

TEST(AtomText, SaysWhatMayBeWritten) {
  struct Case {
    const char *written, *expected;
  };
  const Case cases[] = {
      {"words:", "names no words"},
      {"words:one two three four five six seven", "holds 7 words; write at most 6"},
      {"subject: ", "names no words"},
      {"attachment:parchment", "attachment:html, attachment:pdf"},
      {"reader:nobody", "reader:free-mail, reader:own-domain"},
      {"has:wings", "has:web-link"},
      {"language:german", "language:de"},
      {"sign:", "names nothing"},
      {"nonsense", "begin it with one of sign:, says:"},
  };
  for (const Case& c : cases) {
    const auto atom = Atom::parse(c.written);
    ASSERT_FALSE(atom) << c.written;
    EXPECT_NE(atom.error().message.find(c.expected), std::string::npos) << atom.error().message;
  }
  for (const char* const written : {"words:release your parcel", "subject:Paket", "attachment:svg", "reader:own-domain",
                                    "has:phone-number", "claims:paypal", "language:de", "says:ask.login"}) {
    const auto atom = Atom::parse(written);
    ASSERT_TRUE(atom) << atom.error().message;
    EXPECT_EQ(atom->written(), written);
  }
}

}  // namespace
}  // namespace gannet::threats
