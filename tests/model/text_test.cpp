// What the text model sees, what it says of it, and that training gives the same bytes again.
#include <unistd.h>

#include <set>

#include "facts/read.h"
#include "model/train.h"
#include "model/wording.h"

namespace gannet::model {
namespace {

using test::built_knowledge;
using test::Read;

std::string mail(const std::string& subject, const std::string& text, const std::string& to = "anna@firm.example") {
  return "From: Ben <ben@brightwater.example>\nTo: " + to + "\nSubject: " + subject +
         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
}

TextFeatures features_of(const std::string& bytes) {
  const Read read(bytes);
  TextFeatures features;
  text_features(*read, built_knowledge(), features);
  return features;
}

std::set<std::uint32_t> buckets_of(const std::string& bytes) {
  std::set<std::uint32_t> buckets;
  for (const TextFeature& feature : features_of(bytes).all) buckets.insert(feature.bucket);
  return buckets;
}

std::vector<std::string> words_of(const std::string& bytes) {
  const TextFeatures features = features_of(bytes);
  std::vector<std::string> words;
  for (const TextFeature& f : features.all) words.push_back(features.text.substr(f.begin, f.end - f.begin));
  return words;
}

TEST(TextFeatures, AreWordsAndPairsOfNeighbours) {
  const std::vector<std::string> words = words_of(mail("Hello", "Your account"));
  EXPECT_EQ(words, (std::vector<std::string>{"hello", "hello your", "your", "your account", "account"}));
}

TEST(TextFeatures, HowItIsWrittenDoesNotMatter) {
  const auto plain = buckets_of(mail("Verify your account", "Please verify it today."));
  EXPECT_EQ(buckets_of(mail("VERIFY your account", "Please v\u200Berify it tod\u00E1y!")), plain);
  EXPECT_EQ(buckets_of(mail("Verify your acc\u043Eunt", "Please verify it\r\ntoday.")), plain);  // a Cyrillic letter
}

TEST(TextFeatures, NumbersAreAlike) {
  EXPECT_EQ(buckets_of(mail("Invoice 1234", "You owe us 15 dollars")),
            buckets_of(mail("Invoice 9876", "You owe us 99 dollars")));
}

TEST(TextFeatures, TheReadersOwnNamesAreLeftOut) {
  for (const std::string& word : words_of(mail("Hello", "Dear anna of firm, how are you?"))) {
    EXPECT_EQ(word.find("anna"), std::string::npos) << word;
    EXPECT_EQ(word.find("firm"), std::string::npos) << word;
  }
}

TEST(TextFeatures, WhatListsAddIsLeftOut) {
  const std::string own = mail("Hello", "When do you cut your roses?");
  const std::string listed =
      mail("Hello", "When do you cut your roses?\n\n_______________________________________________\nGarden mailing list\n");
  EXPECT_EQ(buckets_of(own), buckets_of(listed));
}

TEST(TextFeatures, WritingWithoutSpacesIsReadInPairs) {
  EXPECT_EQ(words_of(mail("\u90AE\u7BB1\u5347\u7EA7", "")),
            (std::vector<std::string>{"\u90AE\u7BB1", "\u7BB1\u5347", "\u5347\u7EA7"}));
}

TEST(TextFeatures, AreBounded) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += std::string(1, static_cast<char>('a' + i % 26)) + static_cast<char>('a' + i / 26 % 26) + "x ";
  EXPECT_LE(features_of(mail("Hello", text)).all.size(), most_features);
  EXPECT_TRUE(features_of(mail("", "")).all.empty());
}

/// A model trained on a few lines, in a file of its own.
class Trained : public testing::Test {
 protected:
  Trained() {
    path_ = (std::filesystem::temp_directory_path() / ("gannet-text-" + std::to_string(::getpid()) + ".bin")).string();
    for (int i = 0; i < 4; ++i) {
      add(mail("Parcel", "Pay the small fee for your parcel on this page, number " + std::to_string(i)), true);
      add(mail("Club", "The garden club meets on Tuesday in the old school, number " + std::to_string(i)), false);
    }
  }
  ~Trained() override { std::filesystem::remove(path_); }

  void add(const std::string& bytes, bool danger) {
    Example example;
    example.danger = danger;
    for (const std::uint32_t bucket : buckets_of(bytes)) example.buckets.push_back(bucket);
    examples_.push_back(example);
  }
  TextModel model(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    auto loaded = TextModel::load(path_);
    EXPECT_TRUE(static_cast<bool>(loaded));
    return loaded ? *std::move(loaded) : TextModel{};
  }

  std::string path_;
  std::vector<Example> examples_;
};

TEST_F(Trained, TellsTheTwoApartInWords) {
  const auto bytes = train_text(examples_);
  ASSERT_TRUE(static_cast<bool>(bytes));
  const TextModel text_model = model(*bytes);
  const Read scam(mail("Notice", "A small fee for your parcel is due, pay on this page")),
      plain(mail("Notice", "The garden club meets in the old school"));
  const auto against = wording(text_model, *scam, built_knowledge());
  ASSERT_TRUE(against);
  EXPECT_EQ(against->sign, scam_wording);
  EXPECT_GT(against->points, 0);
  EXPECT_NE(against->value("words").find("parcel"), std::string_view::npos) << against->value("words");
  const auto for_it = wording(text_model, *plain, built_knowledge());
  ASSERT_TRUE(for_it);
  EXPECT_EQ(for_it->sign, plain_wording);
  EXPECT_LT(for_it->points, 0);
}

TEST_F(Trained, SharesAddUpToTheScore) {
  const auto bytes = train_text(examples_);
  const TextModel text_model = model(*bytes);
  const TextFeatures features = features_of(mail("Notice", "A small fee for your parcel is due, pay on this page"));
  const TextFeatures none;
  double sum = 0;
  for (const TextFeature& feature : features.all) sum += text_model.share(feature, features);
  EXPECT_NEAR(text_model.score(features), sum, 1e-6);
}

TEST_F(Trained, TheSameExamplesGiveTheSameBytes) {
  EXPECT_EQ(*train_text(examples_), *train_text(examples_));
}

TEST_F(Trained, NeedsBothKinds) {
  for (Example& example : examples_) example.danger = true;
  const auto nothing = train_text(examples_);
  ASSERT_FALSE(static_cast<bool>(nothing));
  EXPECT_NE(nothing.error().message.find("both dangerous messages and others"), std::string::npos);
}

TEST_F(Trained, ABrokenFileIsOneSentence) {
  const std::string whole = *train_text(examples_);
  for (const std::string& bytes :
       {std::string(), whole.substr(0, 10), whole.substr(0, whole.size() - 1), "X" + whole.substr(1), whole + "x"}) {
    std::ofstream(path_, std::ios::binary) << bytes;
    const auto loaded = TextModel::load(path_);
    ASSERT_FALSE(static_cast<bool>(loaded));
    EXPECT_NE(loaded.error().message.find(path_), std::string::npos) << loaded.error().message;
  }
}

TEST(Wording, WithoutAModelThereIsNothingToSay) {
  const Read read(mail("Hello", "Please pay the small fee for your parcel"));
  EXPECT_FALSE(wording(TextModel{}, *read, built_knowledge()));
}

}  // namespace
}  // namespace gannet::model
