// Learning from reports: what is learned, and that no reporter and no campaign can move a message further than the bounds.
#include "model/teacher.h"

#include <random>

#include "model/overlay_mail.h"

namespace gannet::model {
namespace {

constexpr double hair = 1e-9;

TEST(Teacher, OneReportMovesMailOfSuchWordsAndNoOther) {
  const Overlay overlay(taught_by(new_overlay(), "anna", parcel(), Taught::danger));
  const Shift same = overlay.score(parcel());
  EXPECT_GT(same.danger, 0.3);
  EXPECT_LE(same.danger, most_of_one_reporter);
  EXPECT_EQ(same.unwanted, 0) << "what is danger says nothing of pushiness";
  const Shift alike =
      overlay.score(words_of_mail("Your parcel", "A small customs charge is due, please pay for your waiting parcel"));
  EXPECT_GT(alike.danger, 0.1);
  EXPECT_NEAR(overlay.score(club()).danger, 0, 0.05);
}

TEST(Teacher, ClearAndUnwantedMoveTheOtherWay) {
  Teacher teacher(new_overlay(), "anna");
  EXPECT_EQ(teacher.teach(lesson_of(parcel(), Taught::clear, 2, 1)), Outcome::learned);
  EXPECT_EQ(teacher.teach(lesson_of(club(), Taught::unwanted)), Outcome::learned);
  const Overlay overlay(std::move(teacher).finish());
  EXPECT_LT(overlay.score(parcel()).danger, -0.3);
  EXPECT_LT(overlay.score(parcel()).unwanted, 0);
  EXPECT_GT(overlay.score(club()).unwanted, 0.3);
  EXPECT_LE(overlay.score(club()).danger, 0);
}

TEST(Teacher, WhatTheShippedModelKnowsTeachesHardlyAnything) {
  Teacher teacher(new_overlay(), "anna");
  teacher.teach(lesson_of(parcel(), Taught::danger, 6));
  EXPECT_LT(Overlay(std::move(teacher).finish()).score(parcel()).danger, 0.01);
}

TEST(Teacher, ACampaignCountsOncePerReporterAndThreeTimesInAll) {
  Teacher teacher(new_overlay(), "mallory");
  EXPECT_EQ(teacher.teach(lesson_of(parcel(), Taught::danger)), Outcome::learned);
  for (int i = 0; i < 1000; ++i) {
    const std::string text = "Please pay the small customs charge for your waiting parcel on this page before Friday evening";
    ASSERT_EQ(teacher.teach(lesson_of(words_of_mail("Parcel " + std::to_string(i), text), Taught::danger)), Outcome::known);
  }
  OverlayData data = std::move(teacher).finish();
  EXPECT_EQ(data.reports.size(), 1u);
  for (const char* const name : {"ben", "carla", "dora", "emil"})
    data = taught_by(std::move(data), name, parcel(), Taught::danger);
  EXPECT_EQ(data.reports.size(), most_of_one_campaign);
  EXPECT_EQ(Teacher(data, "frida").teach(lesson_of(parcel(), Taught::danger)), Outcome::campaign_full);
  EXPECT_EQ(Teacher(data, "frida").teach(lesson_of(parcel(), Taught::clear)), Outcome::learned) << "others may say otherwise";
  EXPECT_LE(Overlay(data).score(parcel()).danger, most_of_all_reporters + hair);
}

TEST(Teacher, APoisonerDoesNotTurnOrdinaryMailIntoDanger) {
  Teacher teacher(new_overlay(), "mallory");
  for (unsigned i = 0; i < 1000; ++i) teacher.teach(lesson_of(innocent(i), Taught::danger, -4.8));
  const Overlay overlay(std::move(teacher).finish());
  ASSERT_GT(overlay.data().reports.size(), 500u) << "they are different mail";
  for (unsigned i = 0; i < 1200; i += 7) {
    ASSERT_LE(overlay.score(innocent(i)).danger, most_of_one_reporter + hair);  // danger is 6 away
  }
  EXPECT_LE(overlay.score(club()).danger, most_of_one_reporter + hair);
}

TEST(Teacher, ManyPoisonersTogetherAreBoundedToo) {
  OverlayData data = new_overlay();
  for (unsigned reporter = 0; reporter < 12; ++reporter) {
    Teacher teacher(std::move(data), "mallory" + std::to_string(reporter));
    for (unsigned i = 0; i < 40; ++i) teacher.teach(lesson_of(innocent(reporter * 40 + i), Taught::danger, -4.8));
    data = std::move(teacher).finish();
  }
  const Overlay overlay(std::move(data));
  for (unsigned i = 0; i < 600; i += 5) {
    const Shift shift = overlay.score(innocent(i));
    ASSERT_LE(shift.danger, most_of_all_reporters + hair);
    ASSERT_GE(shift.danger, -most_of_all_reporters - hair);
  }
}

/// Whatever was reported, taking one reporter's share away moves no message by more than one reporter may.
TEST(Teacher, NoReporterMovesAMessageFurtherThanOneMay) {
  std::mt19937 random(20250302);
  const char* const names[] = {"anna", "ben", "carla", "dora", "emil"};
  OverlayData data = new_overlay();
  for (int i = 0; i < 200; ++i) {
    const auto taught = static_cast<Taught>(random() % 3);
    data = taught_by(std::move(data), names[random() % 5], innocent(static_cast<unsigned>(random() % 60)), taught);
  }
  const Overlay all(data);
  for (const char* const name : names) {
    OverlayData others = data;
    ASSERT_GT(forget(others, name), 0u);
    const Overlay without(std::move(others));
    for (unsigned i = 0; i < 60; ++i) {
      const Shift a = all.score(innocent(i)), b = without.score(innocent(i));
      ASSERT_LE(std::abs(a.danger - b.danger), most_of_one_reporter + hair);
      ASSERT_LE(std::abs(a.unwanted - b.unwanted), most_of_one_reporter + hair);
    }
  }
}

TEST(Teacher, AMistakeIsTakenBackToTheBit) {
  Teacher teacher(taught_by(new_overlay(), "anna", club(), Taught::clear), "anna");
  Teacher straight = teacher;
  EXPECT_EQ(teacher.teach(lesson_of(parcel(), Taught::clear)), Outcome::learned);
  EXPECT_EQ(teacher.teach(lesson_of(parcel(), Taught::danger)), Outcome::corrected);
  EXPECT_EQ(straight.teach(lesson_of(parcel(), Taught::danger)), Outcome::learned);
  EXPECT_EQ(encoded(std::move(teacher).finish()), encoded(std::move(straight).finish()));
}

TEST(Teacher, NearlyTheSameWordsTellNothingApart) {
  Teacher teacher(new_overlay(), "anna");
  teacher.teach(lesson_of(parcel(), Taught::danger));
  const TextFeatures copy = words_of_mail(
      "Parcel", "Please pay the small customs charge for your waiting parcel on this page before Friday evening, thanks again");
  EXPECT_EQ(teacher.teach(lesson_of(copy, Taught::clear)), Outcome::contradicted);
}

TEST(Teacher, HardlyAnyWordsTeachNothing) {
  Teacher teacher(new_overlay(), "anna");
  EXPECT_EQ(teacher.teach(lesson_of(words_of_mail("Hi", "call me now, or on 555 12345"), Taught::danger)),
            Outcome::too_few_words);
  EXPECT_TRUE(std::move(teacher).finish().reporters.empty()) << "and make nobody a reporter";
}

TEST(Teacher, AReporterHasRoomForSoMuch) {
  Teacher teacher(new_overlay(), "mallory");
  Outcome last = Outcome::learned;
  std::size_t learned = 0;
  for (std::uint32_t i = 0; i < 2 * most_reports_of_one && last == Outcome::learned; ++i) {
    Lesson lesson;
    for (std::uint32_t word = 0; word < 8; ++word) lesson.buckets.push_back((i * 8 + word) % bucket_count);
    last = teacher.teach(lesson);
    learned += last == Outcome::learned ? 1u : 0u;
  }
  EXPECT_EQ(last, Outcome::reporter_full);
  EXPECT_EQ(learned, most_reports_of_one);
  const OverlayData data = std::move(teacher).finish();
  EXPECT_EQ(Teacher(data, "anna").teach(lesson_of(parcel(), Taught::danger)), Outcome::learned) << "others still have";
}

TEST(Teacher, ManyWordsFillARoomToo) {
  Teacher teacher(new_overlay(), "mallory");
  Outcome last = Outcome::learned;
  for (std::uint32_t i = 0; i < 100 && last == Outcome::learned; ++i) {
    Lesson lesson;
    for (std::uint32_t word = 0; word < 1500; ++word) lesson.buckets.push_back((i * 1500 + word) % bucket_count);
    last = teacher.teach(lesson);
  }
  EXPECT_EQ(last, Outcome::reporter_full);
  EXPECT_LE(std::move(teacher).finish().words.size(), most_words_of_one);
}

TEST(Forget, WhatOthersTaughtStaysToTheBit) {
  const OverlayData fresh = new_overlay();
  const auto teach_all = [&](bool with_mallory) {
    OverlayData data = taught_by(fresh, "anna", parcel(), Taught::danger);
    if (with_mallory) {
      for (unsigned i = 0; i < 30; ++i) data = taught_by(std::move(data), "mallory", innocent(i), Taught::danger);
      data = taught_by(std::move(data), "mallory", parcel(), Taught::clear);
    }
    data = taught_by(std::move(data), "ben", innocent(3), Taught::clear);
    data = taught_by(std::move(data), "anna", club(), Taught::clear);
    return data;
  };
  OverlayData data = teach_all(true);
  EXPECT_NE(encoded(data), encoded(teach_all(false)));
  EXPECT_GT(forget(data, "mallory"), 20u);
  EXPECT_EQ(encoded(data), encoded(teach_all(false)));
  EXPECT_EQ(forget(data, "mallory"), 0u);
  EXPECT_EQ(forget(data, "nobody"), 0u);
}

}  // namespace
}  // namespace gannet::model
