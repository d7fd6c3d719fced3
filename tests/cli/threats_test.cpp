// gannet threats, as a person runs it.
#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

void expect_has(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "not said: " << part << "\n" << text;
}

TEST(ThreatsLint, FindsNoMistakeInWhatShips) {
  const Ran ran = gannet({"threats", "lint", (source_dir() / "threats").string()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "no mistake");
}

TEST(ThreatsLint, ChecksOneEntryAmongItsNeighbours) {
  const Ran ran = gannet({"threats", "lint", (source_dir() / "threats" / "mail-server-upgrade").string()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "1 entry, no mistake.\n");
  Surroundings inside;
  inside.directory = source_dir() / "threats" / "mail-server-upgrade";
  EXPECT_EQ(gannet({"threats", "lint", "."}, inside).out, ran.out);
}

TEST(ThreatsLint, NamesMistakesAndEndsWithTwo) {
  const Scratch scratch;
  const Ran made = gannet({"threats", "new", "--threats", scratch.folder("own"), "odd-scam"});
  EXPECT_EQ(made.code, 0) << made.err;
  expect_has(made.out, "odd-scam was made");
  const Ran ran = gannet({"threats", "lint", scratch.path("own")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(ran.out.empty()) << ran.out;
  expect_has(ran.err, "odd-scam/threat.toml:7: goal: is missing or empty");
  expect_has(ran.err, "odd-scam/samples: there are 1 messages");
  expect_has(ran.err, "en-first.eml: does not match its own entry; widen conditions or mend the sample. Absent: story (key)");
  const Ran again = gannet({"threats", "new", "--threats", scratch.path("own"), "odd-scam"});
  EXPECT_EQ(again.code, 2);
  expect_has(again.err, "is there already");
}

TEST(ThreatsLint, ScansWithAFolderOfOnesOwn) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", scam_mail());
  EXPECT_EQ(gannet({"scan", "--threats", scratch.path("none"), mail}).code, 2);
  const Ran ran = gannet({"scan", "--format", "json", "--threats", scratch.folder("empty"), mail});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out.find("mail-server-upgrade"), std::string::npos) << ran.out;
}

TEST(ThreatsLint, SaysWhatIsWrongWithTheCommand) {
  struct Case {
    std::vector<std::string> words;
    const char* part;
  };
  for (const Case& each : {Case{{"threats"}, "needs lint|new"}, Case{{"threats", "mend"}, "write one of lint, new"},
                           Case{{"threats", "new"}, "takes one id"}, Case{{"threats", "new", "Bad Id"}, "is no id"},
                           Case{{"threats", "lint", "/nowhere"}, "is no folder"},
                           Case{{"threats", "lint", "--threats", "/nowhere"}, "is no folder"}}) {
    const Ran ran = gannet(each.words);
    EXPECT_EQ(ran.code, 2);
    expect_has(ran.err, each.part);
  }
}

}  // namespace
}  // namespace gannet::test
