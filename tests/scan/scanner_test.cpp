// The public face of the library.
#include <thread>

#include "open.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> examples() {
  std::vector<fs::path> found;
  for (const auto& item : fs::directory_iterator(source_dir() / "examples")) {
    if (item.path().extension() == ".eml") found.push_back(item.path());
  }
  return found;
}

void expect_same(const Verdict& a, const Verdict& b, const std::string& what) {
  EXPECT_EQ(a.level, b.level) << what;
  EXPECT_EQ(a.probability, b.probability) << what;
  ASSERT_EQ(a.findings.size(), b.findings.size()) << what;
  for (std::size_t i = 0; i < a.findings.size(); ++i) {
    EXPECT_EQ(a.findings[i].sign, b.findings[i].sign) << what;
    EXPECT_EQ(a.findings[i].quote, b.findings[i].quote) << what;
  }
}

TEST(Scanner, TheShippedExampleIsDangerWithReasons) {
  const Verdict verdict = built_scanner().scan(read(source_dir() / "examples" / "mail-server-upgrade.eml"));
  EXPECT_EQ(verdict.level, Level::danger);
  EXPECT_EQ(verdict.category, "credential-phishing");
  EXPECT_GE(verdict.findings.size(), 5u);
  ASSERT_FALSE(verdict.matches.empty());
  EXPECT_EQ(verdict.matches.front().threat, "mail-server-upgrade");
  EXPECT_TRUE(std::count(verdict.not_checked.begin(), verdict.not_checked.end(), "links"));
}

TEST(Scanner, LineEndsDoNotMatter) {
  ASSERT_FALSE(examples().empty());
  for (const fs::path& path : examples()) {
    const std::string bytes = read(path);
    expect_same(built_scanner().scan(bytes), built_scanner().scan(with_crlf(bytes)), path.string());
  }
}

TEST(Scanner, OddInputHasAVerdictToo) {
  for (const std::string& bytes : {std::string(), std::string("\n"), std::string(1000, '\0'), std::string("From"),
                                   std::string(5000, '<'), std::string("\xFF\xFE\x00x", 4)}) {
    const Verdict verdict = built_scanner().scan(bytes);
    EXPECT_LT(verdict.level, Level::danger);
    EXPECT_FALSE(built_scanner().show(bytes).empty());
  }
}

TEST(Scanner, WhatFuzzingFound) {
  const std::string head = "From: a@b.example\nTo: anna@firm.example\nContent-Type: text/html\n\n";
  for (const char* const body : {"<a href=\"http://top/\">Click here</a>", "<input><select><form action=x><option>text",
                                 "<select><form>text<input>text"}) {
    EXPECT_EQ(built_scanner().scan(head + body).bytes, head.size() + std::string_view(body).size());
  }
}

TEST(Scanner, ThreadsShareOneScanner) {
  const std::string bytes = read(source_dir() / "examples" / "mail-server-upgrade.eml");
  const Verdict expected = built_scanner().scan(bytes);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) EXPECT_EQ(built_scanner().scan(bytes).probability, expected.probability);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(Scanner, TheCallerKnowsTheReaderBetter) {
  const std::string bytes =
      "From: Mail Admin <a@far.example>\nTo: undisclosed-recipients:;\nSubject: x\n\nYour mailbox is full.\n";
  EXPECT_TRUE(built_scanner().scan(bytes).summary.recipient.empty());
  EXPECT_EQ(built_scanner().scan(bytes, {"anna@firm.example", ""}).summary.recipient, "anna@firm.example");
}

TEST(Scanner, QuotesAreBoundedAndValid) {
  const std::string bytes = "From: \"" + std::string(5000, 'a') +
                            " paypal.com\" <x@y.example>\nSubject: " + std::string(5000, '!') + "\n\nyour mailbox is full\n";
  for (const Finding& finding : built_scanner().scan(bytes).findings) {
    EXPECT_LE(finding.quote.size(), 204u) << finding.sign;
    for (const NamedValue& value : finding.values) EXPECT_LE(value.text.size(), 204u) << finding.sign;
  }
}

TEST(Scanner, MissingDataIsOneSentenceWithTheMend) {
  Options options;
  options.data_directory = "/nonexistent";
  const auto opened = Scanner::open(options);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().message.find("/nonexistent"), std::string::npos);
  EXPECT_NE(opened.error().message.find("--data"), std::string::npos);
}

}  // namespace
}  // namespace gannet::test
