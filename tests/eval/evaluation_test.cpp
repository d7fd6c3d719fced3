// From records to figures, to a table, to JSON and back.
#include "eval/evaluation.h"

#include <gtest/gtest.h>

namespace gannet::eval {
namespace {

std::vector<Record> records() {
  std::vector<Record> all;
  const auto add = [&](const char* corpus, Label label, double probability, Level level, std::size_t campaign) {
    Record record;
    record.path = std::string(corpus) + "/" + std::to_string(all.size()) + ".eml";
    record.corpus = corpus;
    record.label = label;
    record.probability = probability;
    record.level = level;
    record.campaign = campaign;
    record.language = "en";
    record.seconds = 0.001;
    all.push_back(record);
  };
  add("a/phish", Label::danger, 0.99, Level::danger, 0);
  add("a/phish", Label::danger, 0.98, Level::danger, 0);
  add("a/phish", Label::danger, 0.97, Level::danger, 0);
  add("a/phish", Label::danger, 0.02, Level::clear, 1);
  add("a/spam", Label::unwanted, 1.0, Level::danger, 2);  // counts in no rate
  for (std::size_t i = 0; i < 9; ++i) add("a/ham", Label::clear, 0.1, Level::clear, 3 + i);
  add("b/ham", Label::clear, 0.6, Level::danger, 20);
  return all;
}

TEST(Evaluation, CountsMessagesAndCampaigns) {
  const Evaluation result = evaluate(records());
  EXPECT_EQ(result.messages, 15u);
  EXPECT_EQ(result.campaigns, 13u);
  EXPECT_DOUBLE_EQ(result.strict.recall.value, 0.75);
  EXPECT_DOUBLE_EQ(result.strict_by_campaign.recall.value, 0.5);
  EXPECT_DOUBLE_EQ(result.strict.false_alarms.value, 0);
  ASSERT_EQ(result.corpora.size(), 4u);
  EXPECT_EQ(result.corpora[3].name, "b/ham");
  EXPECT_DOUBLE_EQ(result.corpora[3].false_alarms.value, 1);
  ASSERT_EQ(result.missed.size(), 4u);
  EXPECT_DOUBLE_EQ(result.missed.front().probability, 0.02);
  EXPECT_DOUBLE_EQ(result.false_alarms.front().probability, 0.6);
}

TEST(Evaluation, OfNothing) {
  const Evaluation result = evaluate({});
  EXPECT_EQ(result.messages, 0u);
  EXPECT_DOUBLE_EQ(result.area, 0.5);
  EXPECT_FALSE(table_of(result).empty());
}

TEST(Evaluation, JsonComesBack) {
  const Evaluation result = evaluate(records());
  const Result<Evaluation> again = evaluation_from_json(json_of(result), "old.json");
  ASSERT_TRUE(static_cast<bool>(again)) << again.error().message;
  EXPECT_DOUBLE_EQ(again->strict.recall.value, result.strict.recall.value);
  EXPECT_DOUBLE_EQ(again->area, result.area);
  EXPECT_NE(table_of(result, *again).find("+0.0"), std::string::npos);
  for (const char* bad : {"", "{", "{}", "[]", "{\"messages\": \"many\"}"}) {
    const Result<Evaluation> broken = evaluation_from_json(bad, "old.json");
    ASSERT_FALSE(static_cast<bool>(broken));
    EXPECT_NE(broken.error().message.find("old.json: this is no result"), std::string::npos);
  }
}

TEST(Evaluation, Categories) {
  std::vector<Record> all = records();
  all[0].true_category = all[0].category = "delivery";
  all[1].true_category = "delivery";
  all[1].category = "crypto";
  all[3].true_category = "crypto";  // level clear: no category was named
  all[5].true_category = "crypto";  // clear mail has none
  const Evaluation result = evaluate(all);
  EXPECT_DOUBLE_EQ(result.categories.right.value, 1.0 / 3);
  EXPECT_DOUBLE_EQ(result.categories.right_of_found.value, 0.5);
  ASSERT_EQ(result.categories.rows.size(), 2u);
  EXPECT_EQ(result.categories.rows[0].name, "crypto");
  EXPECT_DOUBLE_EQ(result.categories.rows[0].recall_at_1.value, 0);
  EXPECT_DOUBLE_EQ(result.categories.rows[1].recall_at_1.value, 1);
  EXPECT_EQ(result.categories.said.at("delivery").at("crypto"), 1u);
  EXPECT_EQ(result.categories.said.at("crypto").at(""), 1u);
  EXPECT_NE(table_of(result).find("crypto 1\n"), std::string::npos);
  EXPECT_NE(table_of(result).find("none 1\n"), std::string::npos);
}

TEST(Evaluation, WordsForLabels) {
  EXPECT_EQ(label_named("phish"), Label::danger);
  EXPECT_EQ(label_named("ham"), Label::clear);
  EXPECT_EQ(label_named("unwanted"), Label::unwanted);
  EXPECT_EQ(label_named("unclear"), std::nullopt);
}

}  // namespace
}  // namespace gannet::eval
