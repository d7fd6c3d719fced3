// The pages of the database: complete, without dead links, without script where none is needed, and with texts escaped.
#include "publish/site.h"

#include <regex>

#include "entries.h"
#include "publish/markdown_html.h"
#include "publish/uuid.h"

namespace gannet::publish {
namespace {

namespace fs = std::filesystem;

class Pages : public testing::Test {
 protected:
  Pages() : out_(fs::temp_directory_path() / ("gannet-site-" + std::to_string(::getpid()))) {}
  ~Pages() override { fs::remove_all(out_); }

  void write(const std::string& address = {}, const Sightings* sightings = nullptr) {
    const SiteOptions options{(test::source_dir() / "web" / "threats").string(), address, sightings};
    const auto picture = [](const threats::Entry& entry) -> std::optional<threats::Picture> {
      if (entry.id != "parcel-fee") return std::nullopt;
      threats::Picture one;
      one.from = {{"Post <x@acorn.example>", {0}}};
      one.body = {{"Pay the ", {}}, {"fee & more", {1, 2}}};
      one.shown = {true, true, false};
      return one;
    };
    const auto done = write_site(catalogue_, report::Texts{}, options, picture, out_.string());
    ASSERT_TRUE(done) << done.error().message;
  }
  std::string page(const std::string& path) const { return test::read(out_ / path); }

  test::Shelf shelf_;
  threats::Catalogue catalogue_ = shelf_.read();
  fs::path out_;
};

TEST_F(Pages, HaveNoDeadLinksAndNeedNoScript) {
  write();
  std::size_t pages = 0, links = 0;
  for (const auto& item : fs::recursive_directory_iterator(out_)) {
    if (item.path().extension() != ".html") continue;
    ++pages;
    const std::string text = test::read(item.path());
    EXPECT_EQ(text.find("{{"), std::string::npos) << item.path();
    if (item.path().filename() != "index.html") {
      EXPECT_EQ(text.find("<script"), std::string::npos) << item.path();
    }
    const std::regex reference("(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");
    for (auto at = std::sregex_iterator(text.begin(), text.end(), reference); at != std::sregex_iterator(); ++at) {
      const std::string target = (*at)[1].str(), anchor = (*at)[2].str();
      ++links;
      const bool leads = !target.empty() ? fs::exists(item.path().parent_path() / target)
                                         : text.find("id=\"" + anchor.substr(1) + "\"") != std::string::npos;
      EXPECT_TRUE(leads) << item.path() << " " << target << anchor;
    }
  }
  EXPECT_EQ(pages, 4u + 3u);
  EXPECT_GT(links, 50u);
  EXPECT_FALSE(fs::exists(out_ / "sitemap.xml"));
}

TEST_F(Pages, EscapeWhatEntriesSay) {
  write();
  const std::string text = page("threats/locker-token.html");
  EXPECT_NE(text.find("<h1>Locker token &lt;b&gt;due&lt;/b&gt;</h1>"), std::string::npos) << text;
  EXPECT_EQ(text.find("<b>due"), std::string::npos);
  EXPECT_NE(text.find("<strong>bold words</strong>"), std::string::npos);
  EXPECT_NE(page("feed.xml").find("Locker token &lt;b&gt;due"), std::string::npos);
}

TEST_F(Pages, ShowThePictureWithItsMarks) {
  write();
  const std::string text = page("threats/parcel-fee.html");
  EXPECT_NE(text.find("<mark>Post &lt;x@acorn.example&gt;<a class=\"number\" href=\"#trait-1\""), std::string::npos) << text;
  EXPECT_NE(text.find("Pay the <mark>fee &amp; more<a class=\"number\" href=\"#trait-2\""), std::string::npos) << text;
  EXPECT_NE(text.find("<li id=\"trait-3\" class=\"unseen\">"), std::string::npos) << text;
  EXPECT_EQ(page("threats/wallet-check.html").find("<figure"), std::string::npos);
}

TEST_F(Pages, FeedsAndSitemapNameTheAddress) {
  Sightings sightings;
  sightings.by_threat["wallet-check"].times = 7;
  write("https://acorn.example/scams", &sightings);
  EXPECT_NE(page("sitemap.xml").find("<loc>https://acorn.example/scams/threats/parcel-fee.html</loc>"), std::string::npos);
  EXPECT_NE(page("feed-delivery.xml").find("href=\"https://acorn.example/scams/threats/parcel-fee.html\""), std::string::npos);
  EXPECT_EQ(page("feed-delivery.xml").find("wallet-check"), std::string::npos);
  const std::string seen = page("most-seen.html");
  EXPECT_LT(seen.find("Wallet check"), seen.find("Parcel held"));
  EXPECT_NE(seen.find("seen 7 times"), std::string::npos) << seen;
}

TEST_F(Pages, MissingTemplatesAreNamed) {
  const SiteOptions options{"/nowhere", {}, nullptr};
  const auto done = write_site(
      catalogue_, report::Texts{}, options, [](const auto&) { return std::nullopt; }, out_.string());
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("/nowhere holds no templates"), std::string::npos) << done.error().message;
}

TEST(Uuid, IsVersionFiveOfTheStandard) {
  // RFC 9562, appendix A.4.
  EXPECT_EQ(uuid_of("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  EXPECT_EQ(uuid_of("threat/a"), uuid_of("threat/a"));
  EXPECT_NE(uuid_of("threat/a"), uuid_of("threat/b"));
}

std::string only_parcel_fee(std::string_view id) {
  return id == "parcel-fee" ? "parcel-fee.html" : "";
}

TEST(MarkdownHtml, ShowsHtmlAsTextAndGivesHeadingsIds) {
  EXPECT_EQ(markdown_as_html("## What to do\nx <script>y</script>", only_parcel_fee),
            "<h2 id=\"what-to-do\">What to do</h2>\n<p>x &lt;script&gt;y&lt;/script&gt;</p>\n");
}

TEST(MarkdownHtml, LinksToArticlesLeadToPages) {
  const auto html = [](std::string_view markdown) { return markdown_as_html(markdown, only_parcel_fee); };
  EXPECT_EQ(
      html("see [that](../parcel-fee/article.md), [it](https://acorn.example/a?b&c \"t\")"),
      "<p>see <a href=\"parcel-fee.html\">that</a>, <a href=\"https://acorn.example/a?b&amp;c\" title=\"t\">it</a></p>\n");
  EXPECT_EQ(html("[gone](../retired/article.md) [x](article.md) [y](../article.md)"),
            "<p><a>gone</a> <a href=\"article.md\">x</a> <a href=\"../article.md\">y</a></p>\n");
  EXPECT_EQ(html("`<a href=\"../parcel-fee/article.md\">`"),
            "<p><code>&lt;a href=&quot;../parcel-fee/article.md&quot;&gt;</code></p>\n");
}

}  // namespace
}  // namespace gannet::publish
