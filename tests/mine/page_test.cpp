#include "mine/page.h"

#include "mine/mail.h"

namespace gannet::test {
namespace {

struct Heap {
  mine::Clusters clusters;
  Heap() {
    for (int i = 0; i < 3; ++i) {
      Mail mail{.subject = "Parcel <b> " + std::to_string(i), .body = template_text(1, "x") + "https://nest.tern.example/a"};
      mail.date = "Mon, 0" + std::to_string(2 + i) + " Nov 2026 09:00:00 +0000";
      clusters.add(mail.trace());
    }
    clusters.add(Mail{.body = template_text(2, "x")}.trace());
  }
};

eval::PageSources sources() {
  return {read(source_dir() / "knowledge/explain/mine/page.html"), read(source_dir() / "knowledge/explain/mine/page.css")};
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++times;
  return times;
}

TEST(MinePage, TellsTheCampaignsAndNothingRuns) {
  const Heap heap;
  const auto page = mine::page_of(mine::mined(heap.clusters, 2), sources());
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_NE(page->find("Parcel &lt;b&gt; #"), std::string::npos);
  EXPECT_NE(page->find("2026-11-02 to 2026-11-04"), std::string::npos);
  EXPECT_NE(page->find("tern[.]example"), std::string::npos);
  EXPECT_EQ(page->find("{{"), std::string::npos);
  for (const char* const absent : {"<script", "http://", "https://", "onclick", "@elm.example"}) {
    EXPECT_EQ(page->find(absent), std::string::npos) << absent;
  }
  EXPECT_EQ(count(*page, "<tr>"), 2u) << "the head and one campaign";
  EXPECT_NE(page->find("prefers-color-scheme: dark"), std::string::npos);
}

TEST(MinePage, OfNothing) {
  const auto page = mine::page_of(mine::mined(mine::Clusters(), 2), sources());
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->find("<svg"), std::string::npos);
  EXPECT_NE(page->find("0 campaigns"), std::string::npos);
}

TEST(MinePage, AnUnknownGapIsNamed) {
  const auto page = mine::page_of(mine::mined(mine::Clusters(), 2), {"{{weather}}", ""});
  ASSERT_FALSE(page);
  EXPECT_NE(page.error().message.find("{{weather}}"), std::string::npos);
}

TEST(Overview, ABarForEachDayWithinTheDrawing) {
  const Heap heap;
  const std::string svg = mine::overview_drawing(mine::mined(heap.clusters, 2), "what \"it\" shows");
  EXPECT_EQ(count(svg, "<rect"), 3u);
  EXPECT_NE(svg.find("aria-label=\"what &quot;it&quot; shows\""), std::string::npos) << svg;
  EXPECT_NE(svg.find("2026-11-02"), std::string::npos) << "a mark, though it is less than a month";
}

TEST(Overview, ALaneEachUpToThirty) {
  mine::Clusters clusters;
  for (unsigned i = 0; i < 40; ++i) clusters.add(Mail{.body = template_text(i, "x")}.trace());
  EXPECT_EQ(count(mine::overview_drawing(mine::mined(clusters, 1), ""), "class=\"lane\""), 30u);
}

TEST(Listing, ColourOnlyWhenWantedAndWithinTheWidth) {
  const Heap heap;
  const mine::Mined mined = mine::mined(heap.clusters, 1);
  EXPECT_EQ(mine::as_text(mined, {false, 60}).find('\x1b'), std::string::npos);
  EXPECT_NE(mine::as_text(mined, {true, 60}).find('\x1b'), std::string::npos);
  EXPECT_EQ(mined.left_out, 0u);
  EXPECT_EQ(mine::mined(heap.clusters, 2).left_out, 1u);
}

}  // namespace
}  // namespace gannet::test
