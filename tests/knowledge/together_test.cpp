// Word classes that stand near each other: in any order, within so many words, unless something cancels them.
#include <algorithm>
#include <optional>
#include <random>

#include "folder.h"
#include "knowledge/compile.h"
#include "knowledge/knowledge.h"
#include "support.h"

namespace gannet::knowledge {
namespace {

const std::string header = "source = \"test\"\ndate = 2026-11-28\nlanguage = \"en\"\n";
const std::string card = header +
                         "[[together]]\nmeaning = \"ask.card\"\nwithin = 6\n"
                         "words = [[\"card number\", \"secur* code\"], [\"enter\", \"(we|i) need\"]]\nwithout = [\"never\"]\n";

using Texts = std::vector<std::string>;

class Book {
 public:
  explicit Book(const std::string& phrases) {
    source_.write("together/en.toml", phrases);
    const auto report = compile(source_.path(), target_.path("knowledge"));
    if (!report) {
      error_ = report.error().message;
      return;
    }
    knowledge_.emplace(Knowledge::load(target_.path()));
  }
  const std::string& error() const { return error_; }
  const std::string folder() const { return target_.path(); }

  Texts said(const std::string& text) const { return said(**knowledge_, text); }

  static Texts said(const Knowledge& knowledge, const std::string& text) {
    TextHits hits;
    knowledge.scan(text, hits);
    Texts found;
    for (const PhraseHit& hit : hits.phrases) found.push_back(text.substr(hit.begin, hit.end - hit.begin));
    return found;
  }

 private:
  test::Folder source_, target_;
  std::string error_;
  std::optional<Result<Knowledge>> knowledge_;
};

TEST(Together, StandsInAnyOrderAndIsQuotedWhole) {
  const Book book(card);
  ASSERT_EQ(book.error(), "");
  EXPECT_EQ(book.said("Please ENTER it: the\n long card-number. Thanks."), Texts{"ENTER it: the\n long card-number"});
  EXPECT_EQ(book.said("It is your card number that we need today"), Texts{"card number that we need"});
  EXPECT_EQ(book.said("I need the security code"), Texts{"I need the security code"});
}

TEST(Together, NeedsEveryClassAndCloseBy) {
  const Book book(card);
  EXPECT_EQ(book.said("enter enter enter"), Texts{});
  EXPECT_EQ(book.said("card number, security code"), Texts{});
  EXPECT_EQ(book.said("enter one two three card number"), Texts{"enter one two three card number"});
  EXPECT_EQ(book.said("enter one two three four card number"), Texts{});
}

TEST(Together, WhatCancelsStandsInsideOrUpToSixWordsAway) {
  const Book book(card);
  EXPECT_EQ(book.said("never enter your card number"), Texts{});
  EXPECT_EQ(book.said("enter your card number here or there or there never"), Texts{});
  EXPECT_EQ(book.said("never a b c d e f enter your card number"), Texts{"enter your card number"});
  EXPECT_EQ(book.said("enter your card number here or there or over there, never"), Texts{"enter your card number"});
  EXPECT_EQ(book.said("Never one two three four five six. Enter your card number."), Texts{"Enter your card number"});
}

TEST(Together, OneWordIsNotTwoClasses) {
  const Book book(header +
                  "[[together]]\nmeaning = \"ask.code\"\nwithin = 5\nwords = [[\"entry code\"], [\"code\", \"pin\"]]\n");
  ASSERT_EQ(book.error(), "");
  EXPECT_EQ(book.said("the entry code"), Texts{});
  EXPECT_EQ(book.said("the entry code is the pin"), Texts{"entry code is the pin"});
}

TEST(Together, FourClassesMustAllBeThere) {
  const Book book(header +
                  "[[together]]\nmeaning = \"pretext.parcel\"\nwithin = 8\nwords = [[\"a\"], [\"b\"], [\"c\"], [\"d\"]]\n");
  ASSERT_EQ(book.error(), "");
  EXPECT_EQ(book.said("d c x b a"), Texts{"d c x b a"});
  EXPECT_EQ(book.said("d c b"), Texts{});
}

TEST(Together, AnOverlayKeepsThem) {
  const Book book(card);
  const test::Folder overlay;
  overlay.write("phrases/de.toml",
                "source = \"test\"\ndate = 2026-11-28\nlanguage = \"de\"\n[[together]]\nmeaning = \"ask.card\"\n"
                "within = 6\nwords = [[\"Kartennummer\"], [\"geben\", \"nennen\"]]\n");
  const auto both = Knowledge::load(book.folder(), overlay.path());
  ASSERT_TRUE(static_cast<bool>(both)) << both.error().message;
  EXPECT_EQ(Book::said(*both, "Geben Sie die Kartennummer an"), Texts{"Geben Sie die Kartennummer"});
  EXPECT_EQ(Book::said(*both, "enter your card number"), Texts{"enter your card number"});
  EXPECT_EQ(Book::said(*both, "never enter your card number"), Texts{});
}

TEST(Together, MistakesAreNamedWithTheirPlace) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"within = 6\nwords = [[\"a\"]]\n", "two to four lists"},
      {"within = 6\nwords = [[\"a\"], []]\n", "two to four lists"},
      {"within = 6\nwords = [[\"a\"], [\"b\"], [\"c\"], [\"d\"], [\"e\"]]\n", "two to four lists"},
      {"within = 6\nwords = [\"a\", \"b\"]\n", "list of texts"},
      {"within = 1\nwords = [[\"a\"], [\"b\"]]\n", "whole number from 2 to 40"},
      {"within = \"6\"\nwords = [[\"a\"], [\"b\"]]\n", "whole number from 2 to 40"},
      {"words = [[\"a\"], [\"b\"]]\n", "whole number from 2 to 40"},
      {"within = 6\nwords = [[\"a\"], [\"(b\"]]\n", "bracket is not closed"},
      {"within = 6\nwords = [[\"a\"], [\"b\"]]\nnot = [\"c\"]\n", "may be one of"},
  };
  for (const auto& [text, words] : cases) {
    const Book book(header + "[[together]]\nmeaning = \"ask.card\"\n" + text);
    EXPECT_NE(book.error().find("en.toml:"), std::string::npos) << text << book.error();
    EXPECT_NE(book.error().find(words), std::string::npos) << text << book.error();
  }
}

/// Is there a stretch of up to `within` words with an "a" and a "b", and no "n" in it or six words around?
bool slow_way(const Texts& words, std::size_t within) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size() && j - i < within; ++j) {
      if (!((words[i] == "a" && words[j] == "b") || (words[i] == "b" && words[j] == "a"))) continue;
      const std::size_t from = i < 6 ? 0 : i - 6, to = std::min(words.size(), j + 7);
      if (std::find(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to), "n") ==
          words.begin() + static_cast<std::ptrdiff_t>(to))
        return true;
    }
  }
  return false;
}

TEST(Together, AgreesWithTheSlowWay) {
  const Book book(header + "[[together]]\nmeaning = \"ask.card\"\nwithin = 5\nwords = [[\"a\"], [\"b\"]]\nwithout = [\"n\"]\n");
  std::mt19937 random(28);
  int found = 0;
  for (int round = 0; round < 4000; ++round) {
    Texts words;
    std::string text;
    const std::size_t count = random() % 22;
    for (std::size_t i = 0; i < count; ++i) {
      const auto draw = random() % 16;
      words.push_back(draw == 0 ? "a" : draw == 1 ? "b" : draw == 2 ? "n" : "x");
      text += words.back() + " ";
    }
    const bool expected = slow_way(words, 5);
    EXPECT_EQ(!book.said(text).empty(), expected) << text;
    found += expected ? 1 : 0;
  }
  EXPECT_GT(found, 200);
}

TEST(Together, AHeapOfTheSameWordsStaysBounded) {
  const Book book(card);
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "never enter card number ";
  EXPECT_EQ(book.said(text), Texts{});
  text = "enter card number " + text;
  EXPECT_EQ(book.said("enter card number a b c d e f " + text).size(), 1u);
}

}  // namespace
}  // namespace gannet::knowledge
