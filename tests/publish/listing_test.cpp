// Lists, counts of sightings, and articles as a person sees them.
#include "publish/listing.h"

#include <boost/json.hpp>

#include "entries.h"
#include "publish/article.h"
#include "publish/markdown.h"
#include "report/columns.h"

namespace gannet::publish {
namespace {

class Lists : public testing::Test {
 protected:
  Entries entries(Order order, const Sightings* sightings = nullptr) {
    Entries all;
    for (const threats::Entry& entry : catalogue_.entries) all.push_back(&entry);
    put_in_order(all, order, sightings);
    return all;
  }
  std::string ids(Order order, const Sightings* sightings = nullptr) {
    std::string out;
    for (const threats::Entry* const entry : entries(order, sightings)) out += entry->id + " ";
    return out;
  }
  test::Shelf shelf_;
  threats::Catalogue catalogue_ = shelf_.read();
};

TEST_F(Lists, AreOrderedByWhatIsAskedFor) {
  EXPECT_EQ(ids(Order::category), "wallet-check parcel-fee locker-token ");
  EXPECT_EQ(ids(Order::severity), "wallet-check locker-token parcel-fee ");
  EXPECT_EQ(ids(Order::name), "locker-token parcel-fee wallet-check ");
  EXPECT_EQ(ids(Order::seen), "parcel-fee wallet-check locker-token ");
  Sightings sightings;
  sightings.by_threat["locker-token"].times = 2;
  EXPECT_EQ(ids(Order::seen, &sightings), "locker-token parcel-fee wallet-check ");
}

TEST_F(Lists, KeepToTheWidthAndCountSightings) {
  Sightings sightings;
  sightings.by_threat["parcel-fee"].times = 12;
  const std::string table = as_table(entries(Order::category), Order::category, &sightings, {false, 60});
  EXPECT_NE(table.find("crypto\n  wallet-check"), std::string::npos) << table;
  EXPECT_NE(table.find("     12\n"), std::string::npos) << table;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('\n', at);
    EXPECT_LE(report::columns(table.substr(at, end - at)), 60u) << table.substr(at, end - at);
    at = end + 1;
  }
}

TEST_F(Lists, AsJson) {
  const auto parsed = boost::json::parse(as_json(entries(Order::name), nullptr)).as_array();
  ASSERT_EQ(parsed.size(), 3u);
  EXPECT_EQ(parsed[0].at("name"), "Locker token <b>due</b>");
  EXPECT_EQ(parsed[1].at("languages").as_array().size(), 2u);
  EXPECT_EQ(parsed[1].as_object().count("sightings"), 0u);
}

TEST_F(Lists, AnArticleHasItsFactsAndMarks) {
  report::Texts texts;
  const auto page = article_on_terminal(*catalogue_.find("parcel-fee"), texts, {false, 80});
  ASSERT_TRUE(page) << page.error().message;
  for (const char* const part :
       {"A title\n\n  - Also called: Customs fee", "What it is\n\nSome bold words here.\n\n  1. first\n  2. second\n",
        "  - It does a.", "  - A real *notice*. It asks nothing."})
    EXPECT_NE(page->find(part), std::string::npos) << part << "\n" << *page;
}

TEST(Sightings, HoldNeitherAddressNorText) {
  Verdict verdict;
  EXPECT_EQ(sighting_of(verdict), "");
  Match match;
  match.threat = "parcel-fee";
  verdict.matches.push_back(match);
  verdict.level = Level::danger;
  verdict.summary.date = "2026-11-28T09:00:00Z";
  verdict.summary.language = "de";
  EXPECT_EQ(sighting_of(verdict), "parcel-fee\t2026-11-28\tde\tdanger\n");
  verdict.summary.date.clear();
  verdict.summary.language = "a\tb";
  EXPECT_EQ(sighting_of(verdict), "parcel-fee\t-\t-\tdanger\n");
}

TEST(Sightings, AreCountedAndCheckedByLine) {
  const auto path = std::filesystem::temp_directory_path() / ("gannet-sightings-" + std::to_string(::getpid()));
  std::ofstream(path) << "a\t2026-11-27\ten\tdanger\nb\t-\t-\tcaution\r\na\t2026-11-02\ten\tdanger\n\n";
  const auto read = Sightings::read(path.string());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->of("a"), 2u);
  EXPECT_EQ(read->by_threat.at("a").last, "2026-11-27");
  EXPECT_EQ(read->of("b"), 1u);
  EXPECT_EQ(read->of("c"), 0u);
  std::ofstream(path) << "a\t2026-11-27\ten\tdanger\na 2026-11-02 en danger\n";
  const auto bad = Sightings::read(path.string());
  ASSERT_FALSE(bad);
  EXPECT_NE(bad.error().message.find(":2: is no sighting"), std::string::npos) << bad.error().message;
  std::filesystem::remove(path);
}

TEST(Markdown, BreaksLinesByColumnsAndPaintsRuns) {
  EXPECT_EQ(markdown_on_terminal("# One two\n\nplain **bold run** end", {true, 80}),
            "\x1b[1mOne two\x1b[0m\n\nplain \x1b[1mbold run\x1b[0m end\n");
  EXPECT_EQ(markdown_on_terminal("- aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii\n  - inner\n- last", {false, 40}),
            "  - aaaa bbbb cccc dddd eeee ffff gggg\n    hhhh iiii\n    - inner\n  - last\n");
  EXPECT_EQ(markdown_on_terminal("see [the page](https://acorn.example/a).", {false, 80}),
            "see the page (https://acorn.example/a).\n");
  EXPECT_EQ(markdown_on_terminal("a\x1b[31mb <b>x</b>", {false, 80}).find('\x1b'), std::string::npos);
  EXPECT_EQ(markdown_on_terminal("", {false, 80}), "");
}

}  // namespace
}  // namespace gannet::publish
