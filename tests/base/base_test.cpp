#include "base/arena.h"
#include "base/base64.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "support.h"

namespace gannet {
namespace {

TEST(Bytes, TrimsAndComparesAscii) {
  EXPECT_EQ(trim(" \r\n\tx y\n"), "x y");
  EXPECT_TRUE(iequals("Content-TYPE", "content-type"));
  EXPECT_FALSE(iequals("\xC3\x84", "\xC3\xA4"));  // only ASCII folds
  EXPECT_EQ(ifind("see WWW.example", "www."), 4u);
  EXPECT_EQ(ifind("ab", "abc"), std::string_view::npos);
}

TEST(Bytes, HostIsWithinNeedsALabelBoundary) {
  EXPECT_TRUE(host_is_within("a.b.example", "b.example"));
  EXPECT_TRUE(host_is_within("b.example", "B.example"));
  EXPECT_FALSE(host_is_within("ab.example", "b.example"));
  EXPECT_FALSE(host_is_within("b.example", ""));
}

TEST(Bytes, PercentDecodingKeepsWhatIsMalformed) {
  EXPECT_EQ(percent_decode("a%20b%zz%4"), "a b%zz%4");
  EXPECT_EQ(percent_decode("%41%"), "A%");
}

TEST(Bytes, NumbersAreWhole) {
  EXPECT_EQ(parse_number("42"), 42u);
  EXPECT_FALSE(parse_number("42x"));
  EXPECT_FALSE(parse_number(""));
  EXPECT_FALSE(parse_number("99999999999999999999999"));
}

TEST(Base64, RoundTripsEveryLength) {
  std::string bytes;
  for (int n = 0; n < 70; ++n) {
    const std::string text = base64::encode(bytes);
    std::string out(base64::decoded_bound(text.size()), '\0');
    out.resize(base64::decode(text, out.data()).bytes);
    EXPECT_EQ(out, bytes);
    bytes.push_back(static_cast<char>(n * 37));
  }
}

TEST(Base64, PassesOverForeignBytesAndContinuesAfterPadding) {
  const std::string_view text = "SGVs\r\nbG8=*SGk=";
  std::string out(base64::decoded_bound(text.size()), '\0');
  const base64::Decoded d = base64::decode(text, out.data());
  out.resize(d.bytes);
  EXPECT_EQ(out, "HelloHi");
  EXPECT_EQ(d.foreign, 1u);
  EXPECT_TRUE(d.padding_inside);
}

TEST(Base64, TokensAreWholeWords) {
  EXPECT_EQ(base64::decode_token("YW5uYUBmaXJtLmV4YW1wbGU="), "anna@firm.example");
  EXPECT_FALSE(base64::decode_token("not base64!"));
  EXPECT_FALSE(base64::decode_token("abc"));
}

TEST(Utf8, DecodesStrictlyAndReplacesTheMaximalSubpart) {
  EXPECT_EQ(utf8::sanitized("a\xFF"
                            "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(utf8::sanitized("\xF0\x9F\x98"), "\xEF\xBF\xBD");
  EXPECT_EQ(utf8::sanitized("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a surrogate
  EXPECT_TRUE(utf8::is_valid("na\xC3\xAFve \xEF\xBF\xBD"));
  EXPECT_FALSE(utf8::is_valid("\xC0\x80"));
  for (std::size_t ascii = 0; ascii < 20; ++ascii) {  // eight bytes at a time: each place within a block
    const std::string text = std::string(ascii, 'a') + "\xC3\xAF" + std::string(11, 'b');
    EXPECT_EQ(utf8::ascii_run(text, 0), ascii);
    EXPECT_EQ(utf8::ascii_run(text, ascii + 2), 11u);
    EXPECT_TRUE(utf8::is_valid(text));
    EXPECT_EQ(utf8::sanitized(text + "\xFF" + text), text + "\xEF\xBF\xBD" + text);
  }
}

TEST(Utf8, PrefixNeverCutsACharacter) {
  EXPECT_EQ(utf8::prefix("a\xC3\xA4", 2), "a");
  EXPECT_EQ(utf8::prefix("a\xC3\xA4", 3), "a\xC3\xA4");
}

TEST(Arena, KeepsWhatItStores) {
  Arena arena;
  std::vector<std::string_view> kept;
  for (int i = 0; i < 5000; ++i) kept.push_back(arena.store(std::to_string(i) + std::string(50, 'x')));
  for (int i = 0; i < 5000; ++i) EXPECT_TRUE(kept[static_cast<std::size_t>(i)].starts_with(std::to_string(i)));
  arena.reset();
  EXPECT_EQ(arena.store("after"), "after");
}

}  // namespace
}  // namespace gannet
