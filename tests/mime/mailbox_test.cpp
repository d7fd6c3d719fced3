#include "mime/mailbox.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gannet::mime {
namespace {

std::vector<MboxReader::Entry> entries(std::string_view bytes) {
  std::vector<MboxReader::Entry> all;
  MboxReader reader(bytes);
  while (const auto entry = reader.next()) all.push_back(*entry);
  return all;
}

TEST(Mailbox, CutsAtFromLines) {
  const auto all = entries(
      "From ann@a.example Tue Jul  1 10:52:37 2003\nSubject: one\n\nFrom here on, words.\n>From quoted\n\n"
      "From bob@b.example Tue Jul  1 10:52:38 2003\nSubject: two\n\nbody\n");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].sender, "ann@a.example");
  EXPECT_EQ(all[0].message, "Subject: one\n\nFrom here on, words.\n>From quoted\n");
  EXPECT_EQ(all[1].message, "Subject: two\n\nbody\n");
}

TEST(Mailbox, FromLineNeedsAnEmptyLineBefore) {
  EXPECT_EQ(entries("From a Tue Jul  1 10:52:37 2003\nSubject: x\n\ntext\nFrom b Tue Jul  1 10:52:37 2003\nmore\n").size(), 1u);
}

TEST(Mailbox, CarriageReturns) {
  const auto all = entries(
      "From a Tue Jul  1 10:52:37 2003\r\nSubject: x\r\n\r\none\r\n\r\nFrom b Tue Jul  1 10:52:37 2003\r\nSubject: "
      "y\r\n\r\ntwo\r\n");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].message, "Subject: x\r\n\r\none\r\n");
}

TEST(Mailbox, Looks) {
  EXPECT_TRUE(looks_like_mbox("From a Tue Jul  1 10:52:37 2003\n"));
  EXPECT_FALSE(looks_like_mbox("From: a@b.example\n"));
  EXPECT_TRUE(entries("").empty());
  EXPECT_EQ(entries("Subject: no line\n\nx").size(), 1u);
}

}  // namespace
}  // namespace gannet::mime
