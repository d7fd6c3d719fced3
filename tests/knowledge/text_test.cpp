// Normalised text, the way back to the original, and the phrase syntax.
#include <algorithm>
#include <random>

#include "knowledge/dictionary.h"
#include "knowledge/letters.h"
#include "knowledge/normalise.h"
#include "knowledge/pattern.h"
#include "knowledge/word_filter.h"
#include "support.h"

namespace gannet::knowledge {
namespace {

const Letters& letters() {
  static const LetterTables tables = build_letter_tables();
  static const Letters view = [] {
    Letters opened;
    if (!opened.open(tables.folds, tables.look_alikes)) throw std::runtime_error("the tables cannot be opened");
    return opened;
  }();
  return view;
}

TEST(Normalise, WhatDoesNotMatterIsGone) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", ""},
      {" \r\n--", ""},
      {"Hello, World!", " hello world "},
      {"don't DON\u2019T", " dont dont "},
      {"Caf\u00E9 Stra\u00DFe \u0141\u00F3d\u017A", " cafe strasse lodz "},
      {"cafe\u0301", " cafe "},
      {"\uFF2C\uFF2F\uFF27\uFF29\uFF2E", " login "},
      {"pass\u200Bword pass\u00ADword \u202Epass\u202C", " password password pass "},
      {"\U0001D41A\U0001D41C\U0001D41C", " acc "},
      {"p\u0430ssw\u043Erd", " password "},                                                // Cyrillic letters in a Latin word
      {"\u043F\u0430\u0440\u043E\u043B\u044C", " \u043F\u0430\u0440\u043E\u043B\u044C "},  // a Russian word
      {"\u5BC6\u7801", " \u5BC6 \u7801 "},                                                 // Chinese: each character is a word
      {"\u5BC6\r\n\u7801\u3000\u5BC6", " \u5BC6 \u7801 \u5BC6 "},                          // so spaces make no difference
      {"Amazon\u306E24\u6642\u9593", " amazon \u306E 24 \u6642 \u9593 "},  // Latin letters and digits beside Japanese
      {"\uFF8A\uFF9F\uFF7D", " \u30CF \u30B9 "},                           // half-width katakana, with their marks
      {"\u30D1\u30B9", " \u30CF \u30B9 "},
      {"\uC5F0\uACB0 \uACC4\uC815", " \uC5F0\uACB0 \uACC4\uC815 "},  // Korean has spaces
      {"\xFF\xFEok\x80", " ok "},
      {std::string(200, 'A'), " " + std::string(200, 'a') + " "},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(normalised(text, letters()), expected) << text;
}

TEST(Normalise, PlainTextIsAsPeopleWriteIt) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {" Hello, World!", "hello world"},
      {"\u5BC6\u7801\uFF0COA \u5BC6", "\u5BC6\u7801 oa \u5BC6"},
      {"...", ""},
      {"24\u6642\u9593", "24 \u6642\u9593"},
  };
  for (const auto& [original, expected] : cases) {
    Normalised text;
    text.assign(original, letters());
    EXPECT_EQ(text.plain(), expected) << original;
  }
}

TEST(Normalise, WordsLeadBackToTheOriginal) {
  const std::string original = "  Plain, p\u0430ssw\u043Erd don\u2019t\u00A0Stra\u00DFe e\u0301nd";
  Normalised text;
  text.assign(original, letters());
  const std::vector<std::pair<std::string, std::string>> words = {
      {"plain", "Plain"}, {"password", "p\u0430ssw\u043Erd"}, {"dont", "don\u2019t"}, {"strasse", "Stra\u00DFe"}};
  for (const auto& [word, expected] : words) {
    const std::size_t at = text.text().find(word);
    ASSERT_NE(at, std::string::npos) << text.text();
    const auto begin = static_cast<std::uint32_t>(at), end = static_cast<std::uint32_t>(at + word.size());
    EXPECT_EQ(original.substr(text.original_begin(begin), text.original_end(end) - text.original_begin(begin)), expected);
  }
}

TEST(Normalise, EveryRangeOfHostileTextStaysInside) {
  std::uint32_t random = 1;
  for (int round = 0; round < 300; ++round) {
    std::string original;
    for (int i = 0; i < 60; ++i) {
      random = random * 1664525u + 1013904223u;
      original += (random >> 28) < 6 ? static_cast<char>(random >> 16) : "aB' \xD0\xB0\xE5\xAF\x86"[(random >> 20) % 9];
    }
    Normalised text;
    text.assign(original, letters());
    for (std::uint32_t i = 0; i < text.text().size(); ++i) {
      if (text.text()[i] == ' ') continue;
      EXPECT_LE(text.original_begin(i), text.original_end(i + 1));
      EXPECT_LE(text.original_end(i + 1), original.size());
    }
  }
}

TEST(Pattern, TakesStepsApart) {
  const Result<Pattern> pattern = parse_pattern("(sign|log) in ... upgrad(e|ed) [e-mail|mail] click*", letters());
  ASSERT_TRUE(static_cast<bool>(pattern));
  ASSERT_EQ(pattern->size(), 5u);
  EXPECT_EQ((*pattern)[0].alternatives, (std::vector<Alternative>{{"sign", false}, {"log", false}}));
  EXPECT_TRUE((*pattern)[2].gap_before);
  EXPECT_EQ((*pattern)[2].alternatives, (std::vector<Alternative>{{"upgraded", false}, {"upgrade", false}}));
  EXPECT_EQ((*pattern)[3].alternatives.back().text, "");
  EXPECT_EQ((*pattern)[3].alternatives.front().text, "e mail");
  EXPECT_TRUE((*pattern)[4].alternatives[0].open_end);
}

TEST(Pattern, TakesScriptsWithoutSpacesByTheCharacter) {
  const Result<Pattern> pattern = parse_pattern("(\u5BC6\u7801|OA\u5BC6) [\u7684]\u7801", letters());
  ASSERT_TRUE(static_cast<bool>(pattern));
  ASSERT_EQ(pattern->size(), 2u);
  EXPECT_EQ((*pattern)[0].alternatives, (std::vector<Alternative>{{"\u5BC6 \u7801", false}, {"oa \u5BC6", false}}));
  EXPECT_EQ((*pattern)[1].alternatives, (std::vector<Alternative>{{"\u7684 \u7801", false}, {"\u7801", false}}));
}

TEST(Pattern, SaysWhatIsWrong) {
  for (const std::string_view bad : {"(a", "a)", "a|b", "[x]", "...", "", "*", "a*b", "(a]", "((((((x))))))", "[a ... b] c",
                                     "(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)", "\xFF"}) {
    const Result<Pattern> pattern = parse_pattern(bad, letters());
    ASSERT_FALSE(static_cast<bool>(pattern)) << bad;
    EXPECT_FALSE(pattern.error().message.empty());
  }
}

TEST(WordFilter, KnowsItsWordsAndHardlyAnyOther) {
  std::vector<std::uint64_t> hashes;
  for (int i = 0; i < 20000; ++i) hashes.push_back(word_hash("word" + std::to_string(i)));
  hashes.push_back(hashes.front());
  const std::string bytes = build_word_filter(hashes);
  WordFilter filter;
  ASSERT_TRUE(filter.open(bytes));
  int wrong = 0;
  for (int i = 0; i < 20000; ++i) EXPECT_TRUE(filter.contains("word" + std::to_string(i)));
  for (int i = 0; i < 200000; ++i) wrong += filter.contains("other" + std::to_string(i));
  EXPECT_LT(wrong, 20);  // one in 10,000 at most
  EXPECT_FALSE(filter.open(bytes.substr(0, bytes.size() - 1)));
  EXPECT_FALSE(WordFilter().contains("word1"));
}

struct SomeWords {
  explicit SomeWords(const std::vector<std::string>& words) : runs(LetterRuns::bytes, '\0') {
    std::vector<std::uint64_t> hashes;
    for (const std::string& word : words) {
      hashes.push_back(word_hash(word));
      LetterRuns::add(word, runs);
    }
    bytes = build_word_filter(hashes);
    filter.open(bytes);
  }
  std::string bytes, runs;
  WordFilter filter;
};

TEST(Dictionary, FindsSlipsOfOneLetter) {
  const SomeWords words({"details", "possible", "account", "the"});
  const Dictionary dictionary(words.filter, words.runs);
  for (const char* const slip : {"detials", "posible", "accounnt", "acc0unt", "detailx", "xdetails", "accounta", "th", "tho"}) {
    const bool has_odd_first = slip[0] == 'x';
    EXPECT_EQ(dictionary.has_neighbour(slip), !has_odd_first) << slip;
  }
  for (const char* const other : {"dteials", "psbl", "bccount", "unrelated", ""})
    EXPECT_FALSE(dictionary.has_neighbour(other)) << other;
}

/// The slow way: is some listed word one letter away, the first letter being the same?
bool is_beside(const std::string& word, const std::string& listed) {
  if (word == listed || word.empty() || listed.empty() || word[0] != listed[0]) return false;
  const auto same = std::mismatch(word.begin(), word.end(), listed.begin(), listed.end());
  const std::string a(same.first, word.end()), b(same.second, listed.end());
  if (a.size() == b.size() + 1) return a.substr(1) == b;
  if (b.size() == a.size() + 1) return b.substr(1) == a;
  if (a.size() != b.size()) return false;
  return a.substr(1) == b.substr(1) || (a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2));
}

TEST(Dictionary, AgreesWithTheSlowWay) {
  std::mt19937 random(7);
  const auto invented = [&] {
    std::string word;
    for (std::size_t size = 4 + random() % 6; word.size() < size;) word += static_cast<char>('a' + random() % 5);
    return word;
  };
  std::vector<std::string> list;
  for (int i = 0; i < 400; ++i) list.push_back(invented());
  const SomeWords words(list);
  const Dictionary dictionary(words.filter, words.runs);
  int found = 0, by_chance = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string word = invented();
    if (std::find(list.begin(), list.end(), word) != list.end()) continue;  // a word is no slip
    const bool beside = std::any_of(list.begin(), list.end(), [&](const std::string& other) { return is_beside(word, other); });
    const bool seen = dictionary.has_neighbour(word);
    EXPECT_TRUE(seen || !beside) << word;
    found += beside;
    by_chance += seen && !beside;
  }
  EXPECT_GT(found, 100);
  EXPECT_LT(by_chance, 10);  // the filter lets one of 65,000 strange words pass
}

}  // namespace
}  // namespace gannet::knowledge
