// gannet knowledge explain and check, as a person runs them.
#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

constexpr const char* own_facts =
    "source = \"our own list\"\ndate = 2026-11-28\n\n[[organisation]]\nid = \"acorn\"\nname = \"Acorn Bank\"\nkind = \"bank\"\n"
    "domains = [\"acorn.example\"]\nparent = \"paypal\"\n";

void expect_has(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "not said: " << part << "\n" << text;
}

TEST(Knowledge, ExplainsAHostFromItsFileToItsSigns) {
  const Ran ran = gannet({"knowledge", "explain", "paypal.com"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* part : {"is owned by         PayPal", "id \"paypal\"", "brands/money.toml, line ", ", 2026-11-",
                           "identity.claims-brand", "popular: paypal.com"}) {
    expect_has(ran.out, part);
  }
}

TEST(Knowledge, ExplainsAddressesNamesAndLookAlikes) {
  const Ran ran = gannet({"knowledge", "explain", "Anna@GMAIL.com", "https://bit.ly/x?y=1", "Netflix", "paypa1-login.example",
                          "brightwater.example"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* part : {"holds mailboxes of  Google", "shortener: bit.ly", "link.shortener", "id \"netflix\"",
                           "brightwater.example\n                      Nothing is known of it."}) {
    expect_has(ran.out, part);
  }
  expect_has(gannet({"knowledge", "explain", "dhl-tracking.example"}).out, "imitates            DHL (dhl.com); way: words");
}

TEST(Knowledge, ExplainsWhatAFolderOfOnesOwnSays) {
  const Scratch scratch;
  scratch.file("own/brands/own.toml", own_facts);
  const Ran ran = gannet({"knowledge", "explain", "--knowledge", scratch.path("own"), "www.acorn.example"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "is owned by         Acorn Bank");
  expect_has(ran.out, "belongs to          PayPal");
  expect_has(ran.out, "own.toml, line 4 (our own list, 2026-11-28)");
}

TEST(Knowledge, ChecksWhatShips) {
  const Ran shipped = gannet({"knowledge", "check"});
  EXPECT_EQ(shipped.code, 0) << shipped.err;
  expect_has(shipped.out, "is whole");
  const Ran sources = gannet({"knowledge", "check", "--alone", (source_dir() / "knowledge").string()});
  EXPECT_EQ(sources.code, 0) << sources.err;
  expect_has(sources.out, "no mistake");
}

TEST(Knowledge, ChecksAFolderOfOnesOwn) {
  const Scratch scratch;
  scratch.file("own/brands/own.toml", own_facts);
  EXPECT_EQ(gannet({"knowledge", "check", scratch.path("own")}).code, 0);
  // Alone, there is no PayPal that it could belong to.
  const Ran alone = gannet({"knowledge", "check", "--alone", scratch.path("own")});
  EXPECT_EQ(alone.code, 2);
  expect_has(alone.err, "own.toml:4: parent: \"paypal\" of \"acorn\" is no organisation's id; name one that exists");
}

TEST(Knowledge, NamesEachMistakeAndLoadsNothing) {
  const Scratch scratch;
  scratch.file("own/hosts/own.toml",
               "source = \"x\"\ndate = 2026-11-28\n[[hosts]]\ntrait = \"paste\"\nnames = [\"Paste.example\"]\n");
  scratch.file("own/brands/own.toml", "[[organisation]]\nid = \"acorn\"\nname = \"Acorn Bank\"\nkind = \"bank\"\n");
  const Ran check = gannet({"knowledge", "check", scratch.path("own")});
  EXPECT_EQ(check.code, 2);
  EXPECT_TRUE(check.out.empty()) << check.out;
  expect_has(check.err, "hosts/own.toml:5: names: \"Paste.example\" is no host name in lower case");
  expect_has(check.err, "brands/own.toml:1: source: it is missing");
  const std::string mail = scratch.file("a.eml", plain_mail());
  EXPECT_EQ(gannet({"scan", "--knowledge", scratch.path("own"), mail}).code, 2);
  EXPECT_TRUE(gannet({"scan", "--knowledge", scratch.path("own"), mail}).out.empty());
}

TEST(Knowledge, SaysWhatIsWrongWithTheCommand) {
  struct Case {
    std::vector<std::string> words;
    const char* part;
  };
  for (const Case& each : {Case{{"knowledge"}, "needs explain|check"}, Case{{"knowledge", "mend"}, "write explain or check"},
                           Case{{"knowledge", "explain"}, "needs a name"}, Case{{"knowledge", "check", "a", "b"}, "one folder"},
                           Case{{"knowledge", "check", "/nowhere"}, "this is no folder"}}) {
    const Ran ran = gannet(each.words);
    EXPECT_EQ(ran.code, 2);
    expect_has(ran.err, each.part);
  }
}

TEST(Knowledge, CorrespondentsComeFromAFile) {
  const Scratch scratch;
  const std::string list =
      scratch.file("people.txt", "# who we write with\nbob@brightwater.example\n\n  Elmwood.example  # the bakery\n");
  const std::string mail =
      scratch.file("a.eml", "From: Bob <bob@brightvvater.example>\nTo: anna@firm.example\nSubject: Invoice\n\nHello\n");
  const Ran with = gannet({"scan", "--format", "json", "--correspondents", list, mail});
  expect_has(with.out, "identity.author-lookalike");
  expect_has(with.out, "brightwater.example");
  const Ran without = gannet({"scan", "--format", "json", mail});
  EXPECT_EQ(without.out.find("identity.author-lookalike"), std::string::npos);
  const Ran bad = gannet({"scan", "--correspondents", scratch.file("bad.txt", "bob\n"), mail});
  EXPECT_EQ(bad.code, 2);
  expect_has(bad.err, "the correspondent \"bob\" is neither a mail address nor a domain");
  EXPECT_EQ(gannet({"scan", "--correspondents", scratch.path("none.txt"), mail}).code, 2);
}

}  // namespace
}  // namespace gannet::test
