// Mail to learn from, and what is done with it. Own writing.
#pragma once

#include <string>

#include "facts/read.h"
#include "model/overlay.h"
#include "model/teacher.h"

namespace gannet::model {

inline TextFeatures words_of_mail(const std::string& subject, const std::string& text) {
  const test::Read read("From: Ben <ben@brightwater.example>\nTo: anna@firm.example\nSubject: " + subject +
                        "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n");
  TextFeatures features;
  text_features(*read, test::built_knowledge(), features);
  return features;
}

inline Lesson lesson_of(const TextFeatures& features, Taught taught, double danger = -3, double unwanted = -2) {
  return {learnable(features), taught, danger, unwanted};
}

inline TextFeatures parcel() {
  return words_of_mail("Parcel",
                       "Please pay the small customs charge for your waiting parcel on this page before Friday evening");
}
inline TextFeatures club() {
  return words_of_mail("Garden club", "The garden club meets again on Tuesday evening in the old school behind the church");
}

/// The n-th of messages that have nothing in common but some everyday words.
inline TextFeatures innocent(unsigned n) {
  std::string text = "Dear friends, please find below what we spoke about yesterday. ";
  for (unsigned word = 0; word < 40; ++word) {
    for (unsigned rest = n * 40 + word + 26; rest > 0; rest /= 26) text += static_cast<char>('a' + rest % 26);
    text += "ing ";
  }
  return words_of_mail("Hello", text);
}

inline OverlayData taught_by(OverlayData overlay, const std::string& reporter, const TextFeatures& features, Taught taught) {
  Teacher teacher(std::move(overlay), reporter);
  teacher.teach(lesson_of(features, taught));
  return std::move(teacher).finish();
}

}  // namespace gannet::model
