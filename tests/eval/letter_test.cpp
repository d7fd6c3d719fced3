// Letters come back as they were; text changes where it should and nowhere else.
#include "eval/letter.h"

#include <gtest/gtest.h>

#include "mime/message.h"
#include "support.h"

namespace gannet::eval {
namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

constexpr std::string_view mixed =
    "Received: from a.example by b.example; Mon, 2 Nov 2026 10:00:00 +0000\n"
    "From: =?utf-8?Q?J=C3=B6rg?= Keller <joerg@keller.example>\n"
    "To: anna@reader.example\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
    "Content-Type: multipart/alternative; boundary=c\n\n--c\n"
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nSch=F6n\n--c\n"
    "Content-Type: text/html\n\n<p>Beautiful &amp; new <a href=\"https://x.example/a\">here</a></p>\n--c--\n--b\n"
    "Content-Type: application/pdf; name=\"a b.pdf\"\nContent-Disposition: attachment\nContent-Transfer-Encoding: "
    "base64\n\nJVBERg==\n"
    "--b--\n";

TEST(Letter, IsReadInPieces) {
  const Letter letter = read_letter(mixed);
  EXPECT_TRUE(has(letter.plain, "Schön"));
  EXPECT_TRUE(has(letter.html, "Beautiful &amp; new"));
  EXPECT_EQ(letter.subject(), "Grüße");
  EXPECT_EQ(letter.author_name(), "Jörg Keller");
  ASSERT_EQ(letter.files.size(), 1u);
  EXPECT_EQ(letter.files[0].name, "a b.pdf");
  EXPECT_EQ(letter.files[0].bytes, "%PDF");
  ASSERT_EQ(letter.fields.size(), 4u);
  EXPECT_EQ(letter.fields[0].name, "Received");
}

/// Reading what was written gives the same letter, so that only a transform's own change can matter.
void expect_round_trip(const Letter& letter, const std::string& what) {
  const Letter again = read_letter(write_letter(letter));
  const auto lines = [](std::string text) {  // a final line end may be added
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
  };
  EXPECT_EQ(lines(again.plain), lines(letter.plain)) << what;
  EXPECT_EQ(lines(again.html), lines(letter.html)) << what;
  ASSERT_EQ(again.files.size(), letter.files.size()) << what;
  for (std::size_t i = 0; i < letter.files.size(); ++i) {
    EXPECT_EQ(again.files[i].name, letter.files[i].name) << what;
    EXPECT_EQ(again.files[i].bytes, letter.files[i].bytes) << what;
    EXPECT_EQ(again.files[i].content_id, letter.files[i].content_id) << what;
  }
  EXPECT_EQ(again.subject(), letter.subject()) << what;
  EXPECT_EQ(again.author_name(), letter.author_name()) << what;
  EXPECT_EQ(again.fields.size(), letter.fields.size()) << what;
}

TEST(Letter, ComesBack) {
  expect_round_trip(read_letter(mixed), "mixed");
  expect_round_trip(read_letter(""), "empty");
  expect_round_trip(read_letter("Subject: a\n\nonly text"), "text");
  std::size_t examples = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / "examples")) {
    if (entry.path().extension() != ".eml") continue;
    expect_round_trip(read_letter(test::read(entry.path())), entry.path().filename().string());
    ++examples;
  }
  EXPECT_GE(examples, 10u);
}

TEST(Letter, IsWellFormed) {
  Letter letter = read_letter(mixed);
  letter.set_subject("Ein längerer Betreff, der in einem Wort nicht Platz hat: äöüß äöüß äöüß äöüß");
  letter.set_author_name("Keller \"& Söhne\"");
  const std::string bytes = write_letter(letter);
  EXPECT_TRUE(mime::Message::parse(bytes).defects().empty());
  const Letter again = read_letter(bytes);
  EXPECT_EQ(again.subject(), letter.subject());
  EXPECT_EQ(again.author_name(), "Keller \"& Söhne\"");
  EXPECT_TRUE(has(bytes, "<joerg@keller.example>"));
  letter.set_author_name("Plain \"Name\"");
  EXPECT_EQ(read_letter(write_letter(letter)).author_name(), "Plain \"Name\"");
}

TEST(Letter, TextBesideTheHtmlIsShown) {
  const Letter letter = read_letter(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>one</p>\n--b\n"
      "Content-Type: text/plain\n\ntwo < three\n--b--\n");
  EXPECT_TRUE(letter.plain.empty());
  EXPECT_TRUE(has(letter.html, "two &lt; three"));
}

TEST(Letter, AnAttachedMessageStaysWhole) {
  const Letter letter = read_letter(
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\n"
      "Subject: inner\n\ninner text\n--b--\n");
  EXPECT_FALSE(has(letter.plain, "inner text"));
  ASSERT_EQ(letter.files.size(), 1u);
  EXPECT_TRUE(has(letter.files[0].bytes, "Subject: inner"));
}

std::string shout(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

TEST(Letter, OnlyTextChanges) {
  EXPECT_EQ(
      with_changed_text("<p class=\"a\">a &amp; b</p><style>p { color: red }</style><script>var a;</script><!-- c -->d", shout),
      "<p class=\"a\">A &amp; B</p><style>p { color: red }</style><script>var a;</script><!-- c -->D");
  EXPECT_EQ(with_changed_text("<title>t</title>x<unclosed", shout).substr(0, 17), "<title>t</title>X");
  EXPECT_EQ(with_changed_text("", shout), "");
}

TEST(Letter, AddressesAreNoWords) {
  EXPECT_EQ(with_changed_words("see  https://a.example/b or\nanna@b.example, www.c.example. end.", shout),
            "SEE  https://a.example/b OR\nanna@b.example, www.c.example. END.");
}

TEST(Letter, WhatIsSeen) {
  const Seen seen = seen_of(read_letter(mixed));
  EXPECT_TRUE(has(seen.text, "Beautiful & new here"));
  EXPECT_EQ(seen.links, std::vector<std::string>{"https://x.example/a"});
}

}  // namespace
}  // namespace gannet::eval
