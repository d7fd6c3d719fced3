// Gaps of a page, and the shipped page with all of its gaps filled.
#include "eval/page.h"

#include <gtest/gtest.h>

#include "support.h"

namespace gannet::eval {
namespace {

Result<std::string> fill(const Gap& gap) {
  if (gap.name == "a") return std::string("A{{b}}");
  if (gap.name == "words") return std::string(gap.word(0)) + "+" + std::string(gap.word(1)) + "+" + std::string(gap.word(2));
  if (gap.name == "nothing") return std::string();
  return Error{"unknown: " + std::string(gap.name)};
}

std::string filled(std::string_view page) {
  const Result<std::string> text = filled_page(page, fill);
  return text ? *text : "error: " + text.error().message;
}

TEST(Page, GapsAreFilledOnce) {
  EXPECT_EQ(filled("x {{a}} y"), "x A{{b}} y");
  EXPECT_EQ(filled("{{words|one | two}}"), "one+two+");
  EXPECT_EQ(filled("a { b } {{"), "a { b } {{");
  EXPECT_EQ(filled("{{c}}"), "error: unknown: c");
}

TEST(Page, PartsThatNeedSomething) {
  EXPECT_EQ(filled("1{{?nothing}}2{{c}}{{/nothing}}3"), "13");
  EXPECT_EQ(filled("1{{?a}}2{{nothing}}{{/a}}3"), "123");
  EXPECT_EQ(filled("1{{?a}}2"), "error: {{?a}} has no {{/a}}");
}

PageSources shipped() {
  Result<PageSources> sources = load_page_sources(test::source_dir().string());
  if (!sources) throw std::runtime_error(sources.error().message);
  return *std::move(sources);
}

std::vector<Record> records() {
  std::vector<Record> all;
  for (std::size_t i = 0; i < 40; ++i) {
    Record record;
    record.path = "set/<b>" + std::to_string(i) + ".eml";
    record.label = i % 2 == 0 ? Label::danger : Label::clear;
    record.corpus = "set";
    record.probability = i % 2 == 0 ? 0.6 + 0.01 * static_cast<double>(i) : 0.02 * static_cast<double>(i);
    record.level = record.probability > 0.7 ? Level::danger : Level::clear;
    record.campaign = i;
    record.reasons = {{"The words <script>alert(1)</script> stand in it.", 1.25}};
    if (i % 4 == 0) record.true_category = "delivery";
    all.push_back(record);
  }
  return all;
}

TEST(Page, ShippedPageIsFilled) {
  const Result<std::string> page = page_of(evaluate(records()), shipped());
  ASSERT_TRUE(static_cast<bool>(page)) << page.error().message;
  EXPECT_EQ(page->find("{{"), std::string::npos);
  EXPECT_NE(page->find("By category"), std::string::npos);
  EXPECT_NE(page->find("+1.2</span> The words &lt;script&gt;"), std::string::npos);
  EXPECT_NE(page->find("set/&lt;b&gt;"), std::string::npos);
}

TEST(Page, AuditsWhereTheyWereMade) {
  Evaluation evaluation = evaluate(records());
  EXPECT_EQ(page_of(evaluation, shipped())->find("What betrays"), std::string::npos);
  evaluation.audits = {{"signs, danger mail", {{"a", wilson(9, 10), {{"link.<main>", 1.5, 0.9, 0.1}}}}, 0.9, 0.5}};
  const Result<std::string> page = page_of(evaluation, shipped());
  ASSERT_TRUE(static_cast<bool>(page)) << page.error().message;
  EXPECT_NE(page->find("Told right in 90.0 %, by guessing in 50.0 %"), std::string::npos);
  EXPECT_NE(page->find("link.&lt;main&gt; +1.5"), std::string::npos);
}

TEST(Page, LoadsNothingAndRunsNothing) {
  const Result<std::string> page = page_of(evaluate(records()), shipped());
  ASSERT_TRUE(static_cast<bool>(page));
  for (const char* part : {"<script", "http://", "https://", "url(", "src=", "href=", "@import", " onload"}) {
    EXPECT_EQ(page->find(part), std::string::npos) << part;
  }
}

TEST(Page, OfNothing) {
  const Result<std::string> page = page_of(evaluate({}), shipped());
  ASSERT_TRUE(static_cast<bool>(page)) << page.error().message;
  EXPECT_EQ(page->find("By category"), std::string::npos);
  EXPECT_EQ(page->find("Danger that scores lowest"), std::string::npos);
  EXPECT_EQ(page->find("nan"), std::string::npos);
}

TEST(Page, MissingSourcesAreNamed) {
  const Result<PageSources> sources = load_page_sources("/no/such/folder");
  ASSERT_FALSE(static_cast<bool>(sources));
  EXPECT_NE(sources.error().message.find("/no/such/folder/knowledge/explain/eval/page.html"), std::string::npos);
}

}  // namespace
}  // namespace gannet::eval
