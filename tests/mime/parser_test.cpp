// The part tree: headers, boundaries, nesting, and the defects that go with them.
#include "mime/message.h"

#include <gtest/gtest.h>

namespace gannet::mime {
namespace {

TEST(Parser, ReadsHeadersAndBody) {
  Message m = Message::parse("From: Ann <ann@a.example>\r\nSubject: one\r\n two\r\n\r\nHello\r\n");
  ASSERT_EQ(m.parts().size(), 1u);
  EXPECT_EQ(m.headers().size(), 2u);
  ASSERT_NE(m.header("subject"), nullptr);
  EXPECT_EQ(m.header("subject")->value, "one\r\n two");
  EXPECT_EQ(m.text(m.parts()[0]), "Hello\n");
  EXPECT_TRUE(m.defects().empty());
}

TEST(Parser, EmptyInputIsOnePart) {
  const Message m = Message::parse("");
  EXPECT_EQ(m.parts().size(), 1u);
  EXPECT_TRUE(m.has(Defect::empty_message));
}

TEST(Parser, BoundariesMatchWholeLines) {
  Message m = Message::parse(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=abc\n\n--abc\nContent-Type: multipart/alternative; "
      "boundary=abcd\n\n--abcd\n\none\n--abcd\n\ntwo\n--abcd--\n--abc\n\nthree\n--abc--\n");
  ASSERT_EQ(m.parts().size(), 5u);
  EXPECT_EQ(m.parts()[2].parent, 1);
  EXPECT_EQ(m.text(m.parts()[3]), "two");
  EXPECT_EQ(m.parts()[4].parent, 0);
  EXPECT_EQ(m.text(m.parts()[4]), "three");
}

TEST(Parser, OuterBoundaryClosesInnerMultipart) {
  Message m = Message::parse(
      "Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\none\n"
      "--out\n\ntwo\n--out--\n");
  ASSERT_EQ(m.parts().size(), 4u);
  EXPECT_EQ(m.parts()[3].parent, 0);
  EXPECT_TRUE(m.has(Defect::boundary_unclosed));
}

TEST(Parser, EncodedEmbeddedMessageIsParsed) {
  Message m = Message::parse(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
      "U3ViamVjdDogaGkKCnRleHQK\n--b\n\nlast\n--b--\n");
  ASSERT_EQ(m.parts().size(), 4u);
  EXPECT_TRUE(m.parts()[1].embedded_message);
  EXPECT_EQ(m.parts()[2].parent, 1);
  EXPECT_EQ(m.text(m.parts()[2]), "text\n");
  EXPECT_EQ(m.text(m.parts()[3]), "last");
}

}  // namespace
}  // namespace gannet::mime
