// What lint finds in an entry that loads.
#include "threats/lint.h"

#include "read.h"

namespace gannet::threats {
namespace {

using test::entry_head;
using test::entry_trait;

Vocabulary vocabulary() {
  return {{"link.free-host"}, {"other"}, {"What it is", "What to do"}, [](std::string_view id) { return id == "acorn"; }};
}

const std::string filled =
    "aliases = [\"x\"]\nattack_type = \"x\"\ngoal = \"x\"\nclaimed_sender = \"x\"\ndamage = \"x\"\ntargets = [\"x\"]\n"
    "languages = [\"en\"]\nregions = [\"x\"]\ndata_sought = [\"x\"]\nfirst_seen = \"2020-01\"\nlast_seen = \"2026-11\"\n"
    "prevalence = \"rare\"\nseverity = \"high\"\nattack_ids = [\"T1566.002\", \"T1598\"]\nreferences = []\nlink_behaviour = "
    "\"x\"\n"
    "page_behaviour = \"x\"\nreviewed_on = \"2026-11-28\"\nreviewed_evidence = \"x\"\n";
const std::string rest = "[[lure]]\nlanguage = \"en\"\nsubjects = [\"x\"]\n[[look_alike]]\nwhat = \"w\"\ntell = \"t\"\n";

std::string traits(const std::string& first = "any = [\"sign:link.free-host\", \"claims:acorn\"]\nkey = true") {
  std::string all = entry_trait("a", first);
  for (const char* const id : {"b", "c", "d", "e"}) all += entry_trait(id, "any = [\"has:html\"]");
  return all;
}

class Linting : public testing::Test {
 protected:
  Linting() {
    folder_.write("some-scam", "# Some scam\n\n## What it is\n\n## More\n\n## What to do\n", "article.md");
    for (const char* const file : {"samples/1.eml", "samples/2.eml", "near/1.eml"}) folder_.write("some-scam", "x", file);
  }
  std::vector<std::string> problems(const std::string& text) {
    folder_.write("some-scam", text);
    const auto catalogue = Catalogue::read(folder_.path());
    if (!catalogue) return {catalogue.error().message};
    knowledge::Problems found;
    lint(catalogue->entries.front(), *catalogue, vocabulary(), found);
    return found.sentences();
  }
  void expect_only(const std::string& text, const std::string& expected) {
    const std::vector<std::string> found = problems(text);
    ASSERT_EQ(found.size(), 1u) << expected << "\n" << testing::PrintToString(found);
    EXPECT_NE(found[0].find(expected), std::string::npos) << found[0];
  }
  test::EntryFolder folder_;
};

std::string with(const std::string& what, const std::string& by) {
  std::string text = entry_head("some-scam", filled + traits() + rest);
  const std::size_t at = text.find(what);
  if (at == std::string::npos) throw std::runtime_error(what);
  return text.replace(at, what.size(), by);
}

TEST_F(Linting, FindsNothingInAGoodEntry) {
  EXPECT_EQ(problems(with("x", "x")), std::vector<std::string>{});
}

TEST_F(Linting, NamesEachMistakeWithLineAndMend) {
  struct Case {
    const char *what, *by, *expected;
  };
  const Case cases[] = {
      {"goal = \"x\"\n", "", "threat.toml:1: goal: is missing"},
      {"goal = \"x\"", "goal = \" \"", "threat.toml:7: goal: is missing or empty"},
      {"targets = [\"x\"]", "targets = []", "targets: is missing or empty"},
      {"category = \"other\"", "category = \"fishing\"", "threat.toml:3: category: “fishing” is no category"},
      {"languages = [\"en\"]", "languages = [\"qz\"]", "“qz” is no ISO 639-1 code"},
      {"\"rare\"", "\"seldom\"", "none of rare, common"},
      {"\"high\"", "\"dire\"", "none of low, medium, high"},
      {"\"2020-01\"", "\"2020\"", "first_seen: “2020” is no month"},
      {"\"2020-01\"", "\"2027-01\"", "last_seen: it is before first_seen"},
      {"\"2026-11-28\"", "\"2026-11-32\"", "reviewed_on"},
      {"\"T1598\"", "\"1598\"", "“1598” is no ATT&CK technique"},
      {"references = []", "references = [\"somewhere\"]", "begin it with https://"},
      {"references = []", "related = [\"nobody\"]", "there is no entry “nobody”"},
      {"It does b.", "It does b", "trait b: its sentence must end with a full stop"},
      {"sign:link.free-host", "sign:link.nothing", "“sign:link.nothing” is no sign"},
      {"claims:acorn", "claims:nobody", "“claims:nobody” is no organisation"},
      {"key = true", "key = false", "no trait has key = true"},
      {"[\"has:html\"]", "[\"has:html\", \"has:html\"]", "stands twice"},
      {"any = [\"has:html\"]", "any = [\"has:html\"]\nnone = [\"has:html\"]", "can never hold"},
      {"subjects = [\"x\"]", "", "has no subjects"},
      {"[[look_alike]]\nwhat = \"w\"\ntell = \"t\"\n", "", "look_alike: there is none"},
  };
  for (const Case& c : cases) expect_only(with(c.what, c.by), c.expected);
  expect_only(with(entry_trait("e", "any = [\"has:html\"]"), ""), "there are 4 traits");
}

TEST_F(Linting, LooksAtTheFiles) {
  const std::string good = with("x", "x");
  folder_.write("some-scam", "# Another name\n## What it is\n## What to do\n", "article.md");
  expect_only(good, "article.md:1: the first line must be the entry's name: # Some scam");
  folder_.write("some-scam", "# Some scam\n## What to do\n## What it is\n", "article.md");
  expect_only(good, "“## What to do” is out of order");
  folder_.write("some-scam", "# Some scam\n## What it is\n", "article.md");
  expect_only(good, "“## What to do” is missing");
  folder_.write("some-scam", "# Some scam\n## What it is\n## What to do\n", "article.md");
  std::filesystem::remove(folder_.path_of("some-scam") + "/samples/2.eml");
  expect_only(good, "samples: there are 1 messages (*.eml); write at least 2");
}

}  // namespace
}  // namespace gannet::threats
