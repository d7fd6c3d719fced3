// Bad knowledge files, damaged compiled files, and folders laid over the shipped knowledge.
#include <algorithm>

#include "folder.h"
#include "knowledge/compile.h"
#include "knowledge/knowledge.h"
#include "knowledge/resemblance.h"
#include "support.h"

namespace gannet::knowledge {
namespace {

/// Every fact says what it rests on.
const std::string stated = "source = \"test\"\ndate = 2026-11-23\n";

constexpr const char* good_hosts =
    "source = \"test\"\ndate = 2026-11-23\n[[hosts]]\ntrait = \"shortener\"\nnames = [\"short.example\"]\n";
constexpr const char* good_phrases =
    "source = \"test\"\ndate = 2026-11-23\nlanguage = \"en\"\n[[phrases]]\nmeaning = \"pretext.mailbox-full\"\n"
    "patterns = [\"your mailbox ... full\", \"re[-]activate\", \"quota*\", \"(mail|post) box (is|was) [very] full\"]\n";
constexpr const char* good_brand =
    "source = \"test\"\ndate = 2026-11-23\n[[organisation]]\nid = \"acorn\"\nname = \"Acorn Bank\"\nkind = \"bank\"\ndomains = "
    "[\"acorn.example\"]\n"
    "mailbox_domains = [\"mail.acorn-users.example\"]\n";

struct Compiled {
  test::Folder source, target;
  std::string error;
  Compiled(std::initializer_list<std::pair<const char*, std::string>> files) {
    source.write("hosts/good.toml", good_hosts);
    for (const auto& [name, text] : files) source.write(name, text);
    const auto report = compile(source.path(), target.path("knowledge"));
    if (!report) error = report.error().message;
  }
  bool written() const { return std::filesystem::exists(target.path("knowledge/knowledge.bin")); }
};

struct Bad {
  const char* file;
  std::string text;
  const char *place, *words;
};

TEST(Files, EachMistakeIsNamedWithItsPlace) {
  const std::vector<Bad> cases = {
      {"hosts/a.toml", "[[hosts]]\ntrait = \"shorty\"\nnames = [\"a.example\"]\n", "a.toml:2: trait", "choose one of"},
      {"hosts/a.toml", "[[hosts]]\ntrait = \"paste\"\nnames = [\"A.example\"]\n", "a.toml:3: names", "lower case"},
      {"hosts/a.toml", "[[hosts]]\ntrait = \"paste\"\nnames = [\"a..example\"]\n", "a.toml:3: names", "host name"},
      {"hosts/a.toml", "[[hosts]]\ntrait = \"paste\"\nnames = \"a.example\"\n", "a.toml:3: names", "list of texts"},
      {"hosts/a.toml", "[[hosts]]\nnames = [\"a.example\"]\n", "a.toml:1: trait", "missing"},
      {"hosts/a.toml", "[[hosts]]\ntrait = \"paste\"\nnames = []\ncolour = 1\n", "a.toml:4: colour", "may be one of"},
      {"hosts/a.toml", "[[hosts]]\ntrait = \"paste\"\ndate = \"today\"\nnames = []\n", "a.toml:3: date", "2026-11-23"},
      {"hosts/a.toml", "[[hosts]\n", "a.toml:1", "TOML"},
      {"brands/a.toml", "[[organisation]]\nid = \"a\"\nname = \"A b\"\nkind = \"shop\"\n", "a.toml:4: kind", "choose one of"},
      {"brands/a.toml", "[[organisation]]\nid = \"A!\"\nname = \"A b\"\nkind = \"bank\"\n", "a.toml:2: id", "lower-case"},
      {"brands/a.toml", "[[organisation]]\nid = \"a\"\nname = 5\nkind = \"bank\"\n", "a.toml:3: name", "text"},
      {"brands/a.toml", "[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\nambiguous = \"no\"\n",
       "a.toml:5: ambiguous", "true"},
      {"brands/a.toml", stated + "[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\nshort_names = [\"B\"]\n",
       "a.toml:7: short_names", "add it to names"},
      {"brands/a.toml", stated + "[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\nparent = \"zz\"\n",
       "a.toml:3: parent", "no organisation's id"},
      {"brands/a.toml", stated + "[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\nparent = \"a\"\n",
       "a.toml:3: parent", "leads back to itself"},
      {"providers/a.toml", stated + "[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\nnotices = [\"n.example\"]\n",
       "a.toml:3: notices", "none of its domains"},
      {"brands/a.toml", "date = 2026-11-23\n[[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"bank\"\n", "a.toml:2: source",
       "what it rests on"},
      {"hosts/a.toml", "source = \"test\"\n[[hosts]]\ntrait = \"paste\"\nnames = [\"a.example\"]\n", "a.toml:2: date",
       "what it rests on"},
      {"uses.toml", stated + "[[uses]]\nfact = \"domain\"\n", "uses.toml:3: signs", "missing"},
      {"phrases/en.toml", "language = \"english\"\n", "en.toml:1: language", "two-letter"},
      {"phrases/en.toml", "language = \"en\"\n[[phrases]]\nmeaning = \"ask.nicely\"\npatterns = [\"a b\"]\n",
       "en.toml:3: meaning", "concept"},
      {"phrases/en.toml", "language = \"en\"\n[[phrases]]\nmeaning = \"ask.login\"\npatterns = [\n\"fine\",\n\"(bad\"]\n",
       "en.toml:6: patterns", "closed"},
      {"files.toml", "[[files]]\nkind = \"program\"\nendings = [\"exe\"]\n", "files.toml:2: kind", "choose one of"},
      {"files.toml", "[[files]]\nkind = \"image\"\nendings = [\".png\"]\n", "files.toml:3: endings", "dot"},
      {"hosts/rewriters.toml", "[[rewriter]]\nid = \"a\"\nname = \"A\"\nhosts = [\"a.example\"]\npacking = \"box\"\n",
       "rewriters.toml:5: packing", "packing"},
      {"words.toml", "[[words]]\nlanguage = \"en\"\nlist = \"/x\"\n", "words.toml:1: package", "missing"},
  };
  for (const Bad& bad : cases) {
    const Compiled compiled({{bad.file, bad.text}});
    EXPECT_NE(compiled.error.find(bad.place), std::string::npos) << bad.place << "\n" << compiled.error;
    EXPECT_NE(compiled.error.find(bad.words), std::string::npos) << bad.words << "\n" << compiled.error;
    EXPECT_FALSE(compiled.written());
  }
}

TEST(Files, OneDomainHasOneOwner) {
  const std::string other =
      "[[organisation]]\nid = \"beech\"\nname = \"Beech\"\nkind = \"bank\"\ndomains = [\"acorn.example\"]\n";
  const Compiled compiled({{"brands/a.toml", good_brand}, {"brands/b.toml", other}});
  EXPECT_NE(compiled.error.find("\"acorn.example\" belongs to both"), std::string::npos) << compiled.error;
}

TEST(Files, AllMistakesOfARunAreNamedUpToTwenty) {
  std::string many = stated + "[[hosts]]\ntrait = \"paste\"\nnames = [\n";
  for (int i = 0; i < 30; ++i) many += "\"BAD" + std::to_string(i) + ".example\",\n";
  const Compiled compiled({{"hosts/a.toml", many + "]\n"}});
  EXPECT_EQ(std::count(compiled.error.begin(), compiled.error.end(), '\n'), 20);
  EXPECT_NE(compiled.error.find("and 10 more"), std::string::npos);
}

std::vector<std::string> phrases_in(const Knowledge& knowledge, std::string_view text) {
  TextHits hits;
  knowledge.scan(text, hits);
  std::vector<std::string> found;
  for (const PhraseHit& hit : hits.phrases) found.emplace_back(text.substr(hit.begin, hit.end - hit.begin));
  for (const NameHit& hit : hits.names) found.push_back("name:" + std::string(text.substr(hit.begin, hit.end - hit.begin)));
  return found;
}

TEST(Files, FindsWhatThePatternsSay) {
  const Compiled compiled({{"phrases/en.toml", good_phrases}, {"brands/a.toml", good_brand}});
  ASSERT_EQ(compiled.error, "");
  const auto knowledge = Knowledge::load(compiled.target.path());
  ASSERT_TRUE(static_cast<bool>(knowledge)) << knowledge.error().message;
  using Found = std::vector<std::string>;
  EXPECT_EQ(phrases_in(*knowledge, "Now Your mailbox is nearly full."), (Found{"Your mailbox is nearly full"}));
  EXPECT_EQ(phrases_in(*knowledge, "your mailbox one two three four full"), (Found{"your mailbox one two three four full"}));
  EXPECT_EQ(phrases_in(*knowledge, "your mailbox one two three four five full"), Found{});
  EXPECT_EQ(phrases_in(*knowledge, "re-activate, reactivate"), (Found{"re-activate", "reactivate"}));
  EXPECT_EQ(phrases_in(*knowledge, "QUOTAS! quotaabcdefghijklm"), (Found{"QUOTAS"}));
  EXPECT_EQ(phrases_in(*knowledge, "the post box was full; mail box is very full"),
            (Found{"post box was full", "mail box is very full"}));
  EXPECT_EQ(phrases_in(*knowledge, "from Ac\u00F3rn\r\n Bank."), (Found{"name:Ac\u00F3rn\r\n Bank"}));
  EXPECT_EQ(phrases_in(*knowledge, "acorn banking"), Found{});
  EXPECT_EQ(knowledge->owner_of("www.acorn.example"), knowledge->organisation("acorn"));
  EXPECT_EQ(knowledge->mail_provider_of("mail.acorn-users.example"), knowledge->organisation("acorn"));
  EXPECT_EQ(knowledge->mail_provider_of("acorn.example"), nullptr);
}

TEST(Files, AnOverlayAddsAndReplaces) {
  const Compiled compiled({{"phrases/en.toml", good_phrases}, {"brands/a.toml", good_brand}});
  const test::Folder overlay;
  overlay.write("hosts/own.toml",
                stated + "[[hosts]]\ntrait = \"paste\"\nnames = [\"paste.example\", \"docs.example/forms\"]\n");
  overlay.write(
      "brands/own.toml",
      stated + "[[organisation]]\nid = \"acorn\"\nname = \"Acorn Two\"\nkind = \"bank\"\ndomains = [\"two.example\"]\n");
  overlay.write("phrases/de.toml",
                stated + "language = \"de\"\n[[phrases]]\nmeaning = \"ask.login\"\npatterns = [\"bitte anmelden\"]\n");
  const auto knowledge = Knowledge::load(compiled.target.path(), overlay.path());
  ASSERT_TRUE(static_cast<bool>(knowledge)) << knowledge.error().message;
  EXPECT_TRUE(has(knowledge->host_traits("short.example"), HostTrait::shortener));
  EXPECT_TRUE(has(knowledge->host_traits("x.paste.example"), HostTrait::paste));
  EXPECT_TRUE(has(knowledge->host_traits("docs.example", "/forms/d/1"), HostTrait::paste));
  EXPECT_EQ(knowledge->host_traits("docs.example", "/formsite"), 0u);
  EXPECT_EQ(knowledge->owner_of("acorn.example"), nullptr);
  ASSERT_NE(knowledge->owner_of("two.example"), nullptr);
  EXPECT_EQ(knowledge->owner_of("two.example")->name, "Acorn Two");
  EXPECT_EQ(phrases_in(*knowledge, "Bitte anmelden: your mailbox is full").size(), 2u);
  const test::Folder empty;
  EXPECT_FALSE(static_cast<bool>(Knowledge::load(compiled.target.path(), empty.path())));
  EXPECT_FALSE(static_cast<bool>(Knowledge::load(compiled.target.path(), empty.path("nowhere"))));
}

TEST(Files, ADamagedFileIsOneSentenceAndNeverACrash) {
  const Compiled compiled({{"phrases/en.toml", good_phrases}, {"brands/a.toml", good_brand}});
  const std::string whole = gannet::test::read(compiled.target.path("knowledge/knowledge.bin"));
  ASSERT_GT(whole.size(), 1000u);
  const test::Folder folder;
  const auto load = [&](const std::string& bytes) {
    folder.write("knowledge/knowledge.bin", bytes);
    return Knowledge::load(folder.path());
  };
  ASSERT_TRUE(static_cast<bool>(load(whole)));
  for (std::size_t size = 0; size < whole.size(); size += 1 + size / 3) {
    const auto cut = load(whole.substr(0, size));
    ASSERT_FALSE(static_cast<bool>(cut)) << size;
    EXPECT_FALSE(cut.error().message.empty());
  }
  std::uint32_t random = 7;
  int damage_seen = 0;
  for (int i = 0; i < 2000; ++i) {
    random = random * 1664525u + 1013904223u;
    std::string flipped = whole;
    flipped[i < 100 ? static_cast<std::size_t>(i) * 8 : random % whole.size()] ^= static_cast<char>(1 << (i % 8));
    const auto loaded = load(flipped);  // bits between sections may differ
    if (!loaded) continue;
    phrases_in(*loaded, "your mailbox is full, Acorn Bank");
    loaded->owner_of("www.acorn.example");
    loaded->host_traits("x.short.example", "/a");
    looks_like(*loaded, "acornbamk.example");
    damage_seen += loaded->is_intact() ? 0 : 1;
  }
  EXPECT_GT(damage_seen, 500);  // the others changed bits between sections
  std::string newer = whole;
  newer[8] = 99;
  const auto outdated = load(newer);
  ASSERT_FALSE(static_cast<bool>(outdated));
  EXPECT_NE(outdated.error().message.find("version 99"), std::string::npos);
}

}  // namespace
}  // namespace gannet::knowledge
