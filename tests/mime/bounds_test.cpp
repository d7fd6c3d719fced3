// Hostile sizes: results stay within Limits. How long each takes is printed, not judged (see docs/mime-differences.md).
#include <gtest/gtest.h>

#include <chrono>

#include "mime/fields.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// A message with the bytes that it points into.
struct Timed {
  std::unique_ptr<std::string> bytes;
  Message message;
  Message* operator->() { return &message; }
};

Timed timed(const char* name, std::string made) {
  auto bytes = std::make_unique<std::string>(std::move(made));
  const auto start = std::chrono::steady_clock::now();
  Message message = Message::parse(*bytes);
  for (const Part& part : message.parts()) {
    if (part.leaf) message.text(part);
    for (const Header& h : part.headers) decode_text(h.value, message.arena());
  }
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  std::printf("%s: %.1f MB, %zu parts, %lld ms\n", name, static_cast<double>(bytes->size()) / 1e6, message.parts().size(),
              static_cast<long long>(taken.count()));
  return {std::move(bytes), std::move(message)};
}

TEST(Bounds, AHundredThousandParts) {
  const std::string bytes =
      "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\nContent-Type: text/plain\n\nx\n", 100'000);
  Timed message = timed("100,000 parts", bytes);
  EXPECT_EQ(message->parts().size(), Limits{}.parts);
  EXPECT_TRUE(message->has(Defect::parts_limit));
}

TEST(Bounds, TenMegabytesOfHeaders) {
  const std::string lines = repeated("X-Line: some value that is not very long\n", 250'000) + "\nbody";
  Timed many = timed("10 MB of header lines", lines);
  EXPECT_EQ(many->headers().size(), Limits{}.headers_per_part);
  EXPECT_EQ(many->text(many->parts()[0]), "body");
  Timed folded = timed("10 MB folded header", "Subject: x\n" + repeated(" =?utf-8?q?x\n", 800'000) + "\nbody");
  EXPECT_EQ(folded->header("subject")->value.size(), Limits{}.header_bytes);
  EXPECT_TRUE(folded->has(Defect::header_oversize));
  EXPECT_EQ(folded->text(folded->parts()[0]), "body");
}

TEST(Bounds, DeepNesting) {
  std::string multiparts, messages;
  for (int i = 0; i < 20'000; ++i) {
    const std::string b = "b" + std::to_string(i);
    multiparts += "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n";
    messages += "Content-Type: message/rfc822\n\n";
  }
  Timed deep = timed("20,000 nested multiparts", multiparts);
  EXPECT_LE(deep->parts().size(), Limits{}.part_depth);
  EXPECT_TRUE(deep->has(Defect::depth_limit));
  Timed embedded = timed("20,000 nested messages", messages);
  EXPECT_LE(embedded->parts().size(), Limits{}.part_depth);
}

TEST(Bounds, BoundaryLikeLines) {
  std::string bytes;
  for (int i = 0; i < 30; ++i) {
    const std::string b = std::string(60, 'b') + std::to_string(i);
    bytes += "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n";
  }
  Timed same = timed("8 MB of lines like boundaries", bytes + "\n" + repeated("--" + std::string(60, 'b') + "x\n", 128'000));
  EXPECT_EQ(same->parts().size(), 31u);
  Timed dashes = timed("4 MB of dashes", bytes + "\n" + repeated("--\n", 1'400'000));
  EXPECT_EQ(dashes->parts().size(), 31u);
}

TEST(Bounds, FieldsThatNeverClose) {
  const std::string body = "\n\nx";
  timed("open comments", "From: " + repeated("(", 250'000) + body);
  timed("open quotes", "From: " + repeated("\"a\\", 80'000) + body);
  timed("open angles", "To: " + repeated("<a@b", 60'000) + body);
  timed("open words", "Subject: " + repeated("=?a?q?", 40'000) + body);
  timed("open words in an address", "From: " + repeated("=?a?q?x", 36'000) + body);
  timed("unsettled base64 words", "Subject: " + repeated("=?utf-8?b?A?= ", 18'000) + body);
  timed("many parameters", "Content-Type: text/plain" + repeated("; a*1=b", 36'000) + body);
  timed("bare parameters", "Content-Type: text/plain; a=" + repeated("b ", 125'000) + body);
  timed("equals signs", "Content-Transfer-Encoding: base64\n\n" + repeated("=A", 2'000'000));
  timed("soft breaks", "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("= ", 2'000'000));
  timed("begin lines", "Subject: x\n\n" + repeated("begin 644 x\n", 350'000));
  Timed last = timed("bare returns", "Subject: x\n\n" + repeated("\r", 4'000'000));
  EXPECT_TRUE(last->has(Defect::bare_carriage_return));
}

TEST(Bounds, EncodedMessagesInEncodedMessages) {
  std::string inner = "Subject: x\n\n" + repeated("text\n", 100'000);
  for (int i = 0; i < 40; ++i) inner = "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n" + inner;
  Timed message = timed("40 encoded messages", inner);
  EXPECT_LE(message->parts().size(), 4u);
  EXPECT_TRUE(message->has(Defect::size_limit));
}

TEST(Bounds, TextIsCut) {
  Timed message = timed("12 MB of text", "Content-Type: text/plain; charset=koi8-r\n\n" + repeated("\xC1", 12'000'000));
  EXPECT_LE(message->text(message->parts()[0]).size(), Limits{}.text_bytes);
  EXPECT_TRUE(message->has(Defect::size_limit));
}

}  // namespace
}  // namespace gannet::mime
