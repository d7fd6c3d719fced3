// The part tree: headers, boundaries, nesting, and the defects that go with them.
#include "mime/message.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(Parser, NothingBetweenBoundaryLinesIsNoPart) {
  Message m = Message::parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n\none\n--b\n");
  ASSERT_EQ(m.parts().size(), 2u);
  EXPECT_EQ(m.text(m.parts()[1]), "one");
  EXPECT_TRUE(m.has(Defect::boundary_unclosed));
  // An empty line is enough: it ends the headers of a part without headers.
  EXPECT_EQ(Message::parse("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b--\n").parts().size(), 2u);
}

TEST(Parser, MultipartWithoutPartsShowsWhatStandsBeforeItsBoundary) {
  Message m = Message::parse("Content-Type: multipart/mixed; boundary=b\n\nThe text.\n--b--\nbehind\n");
  ASSERT_EQ(m.parts().size(), 1u);
  EXPECT_TRUE(m.parts()[0].leaf);
  EXPECT_EQ(m.parts()[0].type, "text/plain");
  EXPECT_EQ(m.text(m.parts()[0]), "The text.");
  // With a part it stays invisible.
  Message other = Message::parse("Content-Type: multipart/mixed; boundary=b\n\nThe text.\n--b\n\nx\n--b--\n");
  ASSERT_EQ(other.parts().size(), 2u);
  EXPECT_FALSE(other.parts()[0].leaf);
}

TEST(Parser, EncodedMultipartWithoutPartsIsDecoded) {
  Message m =
      Message::parse("Content-Type: multipart/mixed; boundary=never\nContent-Transfer-Encoding: base64\n\nVGhlIHRleHQuCg==\n");
  ASSERT_EQ(m.parts().size(), 1u);
  EXPECT_EQ(m.text(m.parts()[0]), "The text.\n");
  EXPECT_TRUE(m.has(Defect::multipart_encoded));
  EXPECT_TRUE(m.has(Defect::boundary_never_used));
}

TEST(Parser, EmptyBoundaryParts) {
  Message m = Message::parse("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\none\n--\n\ntwo\n----\nbehind\n");
  ASSERT_EQ(m.parts().size(), 3u);
  EXPECT_EQ(m.text(m.parts()[1]), "one");
  EXPECT_EQ(m.text(m.parts()[2]), "two");
  EXPECT_TRUE(m.has(Defect::boundary_missing));
  // Without the parameter such lines are text.
  EXPECT_EQ(Message::parse("Content-Type: multipart/mixed\n\n--\n\none\n--\n").parts().size(), 1u);
}

TEST(Parser, FieldsThatLostTheirFoldingAreFollowedByMore) {
  Message m = Message::parse(
      "From: ann@a.example\nReceived: from a.example\nby b.example with ESMTP\nid 7B\nfor <bob@b.example>\n"
      "Content-Type: text/html\n\n<p>Text\n");
  ASSERT_EQ(m.parts().size(), 1u);
  EXPECT_EQ(m.headers().size(), 3u);
  EXPECT_EQ(m.parts()[0].type, "text/html");
  EXPECT_EQ(m.text(m.parts()[0]), "<p>Text\n");
  EXPECT_TRUE(m.has(Defect::header_without_colon));
}

TEST(Parser, WordsBehindHeadersAreTheBody) {
  // Neither words with a colon nor a link make the text before them part of the headers, and nothing behind an empty line does.
  for (const char* behind : {"Note: one\n", "https://a-b.example/\n", "three\n\nX-Name: value\n"}) {
    const std::string text = std::string("Dear Bob,\ntwo lines.\n") + behind;
    const std::string bytes = "From: ann@a.example\nSubject: x\n" + text;
    Message m = Message::parse(bytes);
    EXPECT_EQ(m.headers().size(), 2u) << behind;
    EXPECT_TRUE(m.text(m.parts()[0]).starts_with("Dear Bob,")) << behind;
  }
}

}  // namespace
}  // namespace gannet::mime
