#include "eval/robustness.h"

#include <gtest/gtest.h>

namespace gannet::eval {
namespace {

Record record(Label label, double probability, std::vector<double> transformed) {
  Record made;
  made.label = label;
  made.probability = probability;
  made.transformed = std::move(transformed);
  return made;
}

TEST(Robustness, RecallAfterEachTransform) {
  const std::vector<Record> records = {record(Label::danger, 0.9, {0.9, 0.1}), record(Label::danger, 0.6, {0.6, 0.95}),
                                       record(Label::danger, 0.2, {0.7, 0.2}), record(Label::clear, 0.3, {}),
                                       record(Label::danger, 0.9, {})};  // not transformed: in no row
  const std::vector<Endured> rows = robustness_of(records, {"a", "b"}, {0.8, 0.5});
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].transform, "none");
  EXPECT_DOUBLE_EQ(rows[0].recall_at_0_1.value, 1.0 / 3);
  EXPECT_DOUBLE_EQ(rows[0].recall_at_1.value, 2.0 / 3);
  EXPECT_EQ(rows[1].transform, "a");
  EXPECT_DOUBLE_EQ(rows[1].recall_at_1.value, 1);
  EXPECT_DOUBLE_EQ(rows[1].change_at_1, 1.0 / 3);
  EXPECT_DOUBLE_EQ(rows[2].recall_at_1.value, 1.0 / 3);
  EXPECT_DOUBLE_EQ(rows[2].change_at_1, -1.0 / 3);
}

TEST(Robustness, OfNothing) {
  EXPECT_TRUE(robustness_of({}, {"a"}, {}).empty());
  EXPECT_TRUE(robustness_of({record(Label::clear, 0.9, {0.1})}, {"a"}, {}).empty());
}

}  // namespace
}  // namespace gannet::eval
