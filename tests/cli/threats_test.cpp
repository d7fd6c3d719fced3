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

TEST(Threats, AreListedSearchedAndShown) {
  const Ran list = gannet({"threats", "list"});
  EXPECT_EQ(list.code, 0) << list.err;
  expect_has(list.out, "credential-phishing\n");
  expect_has(list.out, "  mail-server-upgrade ");
  const Ran json = gannet({"threats", "list", "--format", "json", "--language", "de"});
  expect_has(json.out, "\"id\":\"mail-server-upgrade\"");
  const Ran search = gannet({"threats", "search", "server", "upgrde"});
  EXPECT_EQ(search.code, 0) << search.err;
  EXPECT_TRUE(search.out.starts_with("  mail-server-upgrade ")) << search.out;
  const Ran show = gannet({"threats", "show", "mail-server-upgrade"});
  EXPECT_EQ(show.code, 0) << show.err;
  EXPECT_TRUE(show.out.starts_with("Mail Server Upgrade\n")) << show.out;
  expect_has(show.out, "How Gannet recognises it");
}

TEST(Threats, SightingsAreNotedAndCounted) {
  const Scratch scratch;
  const std::string scam = scratch.file("a.eml", scam_mail()), plain = scratch.file("b.eml", plain_mail());
  const std::string seen = scratch.path("seen.txt");
  for (int i = 0; i < 2; ++i) gannet({"scan", "--sightings", seen, scam, plain});
  const std::string lines = read(seen);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2) << lines;
  EXPECT_TRUE(lines.starts_with("mail-server-upgrade\t")) << lines;
  EXPECT_EQ(lines.find('@'), std::string::npos) << lines;
  const Ran list = gannet({"threats", "list", "--by", "seen", "--sightings", seen});
  EXPECT_EQ(list.code, 0) << list.err;
  const std::string first = list.out.substr(0, list.out.find('\n'));
  EXPECT_TRUE(first.starts_with("  mail-server-upgrade") && first.ends_with(" 2")) << list.out;
  expect_has(gannet({"threats", "list", "--format", "json", "--sightings", seen}).out, "\"sightings\":2");
  EXPECT_EQ(gannet({"scan", "--sightings", scratch.path("none/seen.txt"), scam}).code, 2);
}

TEST(Threats, AreWrittenAsAFolderOfPages) {
  const Scratch scratch;
  const Ran ran = gannet({"threats", "site", "--address", "https://acorn.example/", scratch.path("site")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "index.html");
  const std::string page = read(scratch.path("site/threats/mail-server-upgrade.html"));
  expect_has(page, "<h1>Mail Server Upgrade</h1>");
  expect_has(page, "<figure class=\"picture\">");
  expect_has(page, "href=\"#trait-1\"");
  expect_has(read(scratch.path("site/sitemap.xml")), "https://acorn.example/threats/mail-server-upgrade.html");
  EXPECT_EQ(gannet({"threats", "site"}).code, 2);
  EXPECT_EQ(gannet({"threats", "site", "/proc/nowhere"}).code, 2);
}

TEST(Threats, AreExportedAndImported) {
  const Scratch scratch;
  for (const char* const form : {"json", "stix", "misp"}) {
    const std::string file = scratch.path(std::string("all.") + form), folder = scratch.folder(form);
    const Ran out = gannet({"threats", "export", "--format", form, "--output", file});
    EXPECT_EQ(out.code, 0) << out.err;
    const Ran in = gannet({"threats", "import", "--threats", folder, file});
    EXPECT_EQ(in.code, 0) << in.err;
    expect_has(in.out, "entries were written to " + folder);
    const Ran again = gannet({"threats", "export", "--threats", folder, "--format", form});
    EXPECT_EQ(again.out, read(file)) << form;
    expect_has(gannet({"threats", "import", "--threats", folder, file}).err, "is there already and stays as it is");
  }
  EXPECT_EQ(gannet({"threats", "import", scratch.file("x.json", "{}")}).code, 2);
  EXPECT_EQ(gannet({"threats", "export", "--format", "terminal"}).code, 2);
}

TEST(ThreatsLint, SaysWhatIsWrongWithTheCommand) {
  struct Case {
    std::vector<std::string> words;
    const char* part;
  };
  for (const Case& each :
       {Case{{"threats"}, "needs list|search|show"}, Case{{"threats", "mend"}, "write one of list, search, show"},
        Case{{"threats", "list", "x"}, "takes no words"}, Case{{"threats", "search"}, "needs a word"},
        Case{{"threats", "search", "zzzzzz"}, "no threat is known by that"}, Case{{"threats", "show"}, "takes one id"},
        Case{{"threats", "show", "mail-server-upgrad"}, "did you mean mail-server-upgrade?"},
        Case{{"threats", "list", "--by", "size"}, "--by takes category"},
        Case{{"threats", "list", "--sightings", "/nowhere"}, "/nowhere"}, Case{{"threats", "new"}, "takes one id"},
        Case{{"threats", "new", "Bad Id"}, "is no id"}, Case{{"threats", "lint", "/nowhere"}, "is no folder"},
        Case{{"threats", "lint", "--threats", "/nowhere"}, "is no folder"}}) {
    const Ran ran = gannet(each.words);
    EXPECT_EQ(ran.code, 2);
    expect_has(ran.err, each.part);
  }
}

}  // namespace
}  // namespace gannet::test
