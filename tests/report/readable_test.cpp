// Nothing of a message reaches the screen raw.
#include "report/readable.h"

#include "report/columns.h"
#include "support.h"

namespace gannet::test {
namespace {

using namespace report;

TEST(Readable, ShowsWhatActsOnTheTerminal) {
  EXPECT_EQ(readable("a\x1b[31mb"), "a<U+001B>[31mb");
  EXPECT_EQ(readable("a\xc2\x9b"
                     "31mb"),
            "a<U+009B>31mb");
  EXPECT_EQ(readable("exe.\xe2\x80\xaegpj"), "exe.<U+202E>gpj");
  EXPECT_EQ(readable(std::string_view("a\0b", 3)), "a<U+0000>b");
  EXPECT_EQ(readable("a\x7f"), "a<U+007F>");
}

TEST(Readable, CollapsesWhiteSpace) {
  EXPECT_EQ(readable("  a \r\n\t b\xc2\xa0 c \xe2\x80\xa8 "), "a b c");
  EXPECT_EQ(readable_lines("a \n\tb\r\n c"), "a\n\tb\nc");
}

TEST(Readable, LeavesOutWhatCannotBeSeen) {
  EXPECT_EQ(readable("pay\xe2\x80\x8bpal\xc2\xad!"), "paypal!");
  EXPECT_EQ(readable("\xe2\x80\x8c \xe2\x80\x8c \xe2\x80\x8c"), "");
}

TEST(Readable, KeepsLivingLanguages) {
  for (const char* const text : {"Zürich", "Việt Nam", "漢字", "עברית", "العربية", "हिन्दी", "📦 parcel"})
    EXPECT_EQ(readable(text), text);
}

TEST(Readable, BoundsMarksOnALetter) {
  std::string pile = "a";
  for (int i = 0; i < 50; ++i) pile += "\xcc\x81";
  EXPECT_EQ(readable(pile).size(), 1 + 3 * 2u);
}

TEST(Readable, MakesBadBytesVisible) {
  EXPECT_EQ(readable("a\xff\xfe"), "a\xef\xbf\xbd\xef\xbf\xbd");
}

TEST(Defanged, BreaksLinksOnly) {
  EXPECT_EQ(defanged("go to https://evil.example/a.b?c now"), "go to hxxps://evil[.]example/a.b?c now");
  // The last dot of what stands before the path, that is of the host.
  EXPECT_EQ(defanged("HTTP://EVIL.EXAMPLE"), "HXXP://EVIL[.]EXAMPLE");
  EXPECT_EQ(defanged("www.evil.example"), "www.evil[.]example");
  EXPECT_EQ(defanged("invoice.pdf"), "invoice.pdf");
  EXPECT_EQ(defanged("anna@mail.example"), "anna@mail.example");
  EXPECT_EQ(defanged_host("a.b.example"), "a.b[.]example");
  EXPECT_EQ(defanged_host("localhost"), "localhost");
}

TEST(Columns, CountWideAndMarks) {
  EXPECT_EQ(columns("abc"), 3u);
  EXPECT_EQ(columns("漢字"), 4u);
  EXPECT_EQ(columns("📦"), 2u);
  EXPECT_EQ(columns("e\xcc\x81"), 1u);
}

TEST(Columns, WrapWithinTheWidth) {
  for (const char* const text :
       {"one two three four", "漢字漢字漢字漢字漢字", "averyveryverylongwordwithoutspaces", "a  b", ""}) {
    for (std::size_t width = 2; width < 20; ++width) {
      std::string joined;
      for (const std::string& line : wrapped(text, width)) {
        EXPECT_LE(columns(line), width);
        joined += line;
      }
      std::string expected = text;
      std::erase(expected, ' ');
      std::erase(joined, ' ');
      EXPECT_EQ(joined, expected);
    }
  }
}

TEST(Columns, Shorten) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abcdef", 4), "abc…");
  EXPECT_EQ(shortened("漢字漢字", 5), "漢字…");
}

}  // namespace
}  // namespace gannet::test
