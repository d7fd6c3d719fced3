// The sentences themselves: complete, well-formed, and calm.
#include "report/texts.h"

#include "base/utf8.h"
#include "report/fill.h"
#include "support.h"

namespace gannet::test {
namespace {

using report::Texts;

const Texts& english() {
  static const Texts texts = [] {
    Result<Texts> loaded = report::load_texts((source_dir() / "knowledge/explain/en.toml").string());
    EXPECT_TRUE(loaded) << loaded.error().message;
    return loaded ? *std::move(loaded) : Texts();
  }();
  return texts;
}

/// Every text a person may read, with its place.
std::vector<std::pair<std::string, std::string>> all_texts() {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [id, sign] : english().signs) {
    out.emplace_back(id, sign.title);
    out.emplace_back(id, sign.sentence);
    out.emplace_back(id, sign.without);
  }
  for (const auto& [id, category] : english().categories) {
    out.emplace_back(id, category.name);
    out.emplace_back(id, category.summary);
    for (const std::string& line : category.advice_received) out.emplace_back(id, line);
    for (const std::string& line : category.advice_acted) out.emplace_back(id, line);
  }
  for (const auto& level : english().levels) {
    out.emplace_back("level", level.lead);
    for (const std::string& line : level.advice) out.emplace_back("level", line);
  }
  for (const auto& [id, text] : english().places) out.emplace_back(id, text);
  for (const auto& [id, text] : english().not_checked) out.emplace_back(id, text);
  return out;
}

TEST(Texts, CoverSignsAndTellTheirIds) {
  const std::vector<std::string> ids = report::sign_ids(english());
  EXPECT_GE(ids.size(), 100u);
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  EXPECT_TRUE(std::binary_search(ids.begin(), ids.end(), "link.label-host-differs"));
}

TEST(Texts, CoverTheCategories) {
  const char* const categories[] = {"credential-phishing",
                                    "account-or-storage-scare",
                                    "delivery",
                                    "prize-or-survey",
                                    "crypto",
                                    "advance-fee",
                                    "extortion",
                                    "malware-attachment",
                                    "job-or-money-mule",
                                    "romance-or-dating",
                                    "invoice-or-callback",
                                    "tax-or-government",
                                    "gambling",
                                    "health-or-pharma",
                                    "finance-offer",
                                    "product-offer",
                                    "newsletter-or-notice",
                                    "empty-or-probe",
                                    "other"};
  for (const char* const id : categories) {
    const auto found = english().categories.find(std::string_view(id));
    ASSERT_NE(found, english().categories.end()) << id;
    EXPECT_FALSE(found->second.advice_received.empty()) << id;
  }
}

TEST(Texts, SayWhatToDoAfterHavingActedOnEachFraud) {
  for (const auto& [id, category] : english().categories) {
    if (id == "newsletter-or-notice") continue;
    EXPECT_FALSE(category.advice_acted.empty()) << id;
  }
}

TEST(Texts, NeverSaySafe) {
  ASSERT_FALSE(all_texts().empty());
  for (const auto& [id, text] : all_texts()) {
    for (const char* const word : {" safe", "Safe", "trustworthy", "harmless.", "certainly", "definitely", "100 %"}) {
      EXPECT_EQ(text.find(word), std::string::npos) << id << ": " << text;
    }
  }
  EXPECT_NE(english().level(Level::clear).lead.find("does not mean"), std::string::npos);
}

TEST(Texts, AreWellFormed) {
  for (const auto& [id, text] : all_texts()) {
    EXPECT_TRUE(utf8::is_valid(text)) << id;
    EXPECT_EQ(text.find("  "), std::string::npos) << id;
    EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}')) << id;
    EXPECT_LT(text.size(), 300u) << id << ": short sentences";
  }
}

TEST(Texts, EndAsTheirKindDoes) {
  for (const auto& [id, sign] : english().signs) {
    EXPECT_NE(std::string_view(".!").find(sign.sentence.back()), std::string_view::npos) << id;
    EXPECT_EQ(std::string_view(".!,").find(sign.title.back()), std::string_view::npos) << id;
    EXPECT_TRUE(sign.without.empty() || sign.without.back() != '.') << id;
  }
}

TEST(Texts, NameWhatIsMissing) {
  const Result<Texts> empty = report::parse_texts("", "x.toml");
  ASSERT_FALSE(empty);
  EXPECT_NE(empty.error().message.find("x.toml: [report] lacks the text"), std::string::npos) << empty.error().message;
}

TEST(Texts, NameTheLineThatIsBroken) {
  const Result<Texts> broken = report::parse_texts("a = 1\nb = = 2\n", "x.toml");
  ASSERT_FALSE(broken);
  EXPECT_NE(broken.error().message.find("x.toml, line 2"), std::string::npos) << broken.error().message;
}

TEST(Texts, NameTheFileThatIsNotThere) {
  const Result<Texts> none = report::load_texts("/nowhere/en.toml");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("/nowhere/en.toml"), std::string::npos);
  EXPECT_NE(none.error().message.find("--data"), std::string::npos);
}

TEST(Fill, ReplacesNamesOnce) {
  const auto lookup = [](std::string_view name) -> std::optional<std::string> {
    if (name == "a") return "{b}";
    return std::nullopt;
  };
  EXPECT_EQ(report::filled("x {a} y", lookup), "x {b} y");
  EXPECT_EQ(report::filled("x {b} y", lookup), std::nullopt);
  EXPECT_EQ(report::filled("x {open", lookup), "x {open");
  EXPECT_EQ(report::filled("", lookup), "");
}

}  // namespace
}  // namespace gannet::test
