// Transfer encodings, charsets and text.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "mime/encodings.h"
#include "mime/fields.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

struct Case {
  std::string_view raw, decoded;
};

TEST(Decoding, QuotedPrintable) {
  const Case cases[] = {
      {"caf=C3=A9", "caf\xC3\xA9"},
      {"one=\r\ntwo", "onetwo"},
      {"one= \t\ntwo", "onetwo"},
      {"a=c3=a9", "a\xC3\xA9"},
      {"100% = true", "100% = true"},
      {"x=4", "x=4"},
      {"a=ZZb", "a=ZZb"},
      {"end=", "end"},
      {"line \r\nnext", "line \r\nnext"},
      {"", ""},
      {"==3D", "=="},
  };
  for (const Case& c : cases) {
    Arena arena;
    EXPECT_EQ(decode_body(c.raw, TransferEncoding::quoted_printable, SIZE_MAX, arena).bytes, c.decoded) << c.raw;
  }
}

TEST(Decoding, Base64) {
  const Case cases[] = {
      {"SGVs\r\nbG8=", "Hello"}, {"SGVsbG8", "Hello"}, {"SGVs*bG8=", "Hello"},
      {"SG-Vs_bG8=", "Hello"},   {"SGk=SGk=", "HiHi"}, {"SGk=\nA footer of words.\n", "Hi"},
      {"SGk=\n--rule", "Hi"},    {"S G k =", "Hi"},    {"SGVs\n----\nlist", "Hel"},
  };
  for (const Case& c : cases) {
    Arena arena;
    EXPECT_EQ(decode_body(c.raw, TransferEncoding::base64, SIZE_MAX, arena).bytes, c.decoded) << c.raw;
  }
}

TEST(Decoding, WhichEncodingFieldCounts) {
  const std::string field = "Content-Transfer-Encoding:";
  const std::pair<std::string, TransferEncoding> cases[] = {
      {field + " base64\n" + field + " quoted-printable\n", TransferEncoding::base64},
      {field + "\n" + field + " base64\n", TransferEncoding::base64},
      {field + " xxx\n" + field + " base64\n", TransferEncoding::base64},
      {field + " base64\n" + field + " xxx\n", TransferEncoding::base64},
      {field + " base64\n" + field + "\n", TransferEncoding::base64},
      {field + " =?utf-8?B?YmFzZTY0?=\n", TransferEncoding::base64},
      {field + " xxx\n", TransferEncoding::unknown},
      {field + "\n", TransferEncoding::identity},
  };
  for (const auto& [fields, wanted] : cases) {
    const std::string bytes = "Subject: x\n" + fields + "\nSGk=\n";
    const Message m = Message::parse(bytes);
    EXPECT_EQ(m.parts()[0].encoding, wanted) << fields;
  }
  const std::string differing = field + " xxx\n" + field + " base64\n\n";
  EXPECT_TRUE(Message::parse(differing).has(Defect::encoding_conflict));
  EXPECT_TRUE(Message::parse(differing).has(Defect::encoding_unknown));
}

TEST(Decoding, Uuencode) {
  Arena arena;
  EXPECT_EQ(decode_body("words\nbegin 644 cat.txt\n#0V%T\n`\nend\nmore", TransferEncoding::uuencode, SIZE_MAX, arena).bytes,
            "Cat");
  EXPECT_EQ(find_uuencode("hello\nbegin 644 cat.txt\n#0V%T\n`\nend\n").begin, 6u);
  EXPECT_EQ(find_uuencode("begin the day\nwith words").begin, std::string_view::npos);
  Message m = Message::parse("Subject: x\n\nsee\nbegin 644 cat.txt\n#0V%T\n`\nend\n");
  m.text(m.parts()[0]);
  EXPECT_TRUE(m.has(Defect::uuencode_in_text));
}

TEST(Decoding, APrefixIsThePrefixOfTheWhole) {
  std::string encoded;
  for (int i = 0; i < 1000; ++i) encoded += "QUJD\r\n";
  const std::string bytes = "Content-Transfer-Encoding: base64\r\n\r\n" + encoded;
  Message m = Message::parse(bytes);
  const std::string start(m.decoded(m.parts()[0], 100));
  EXPECT_EQ(start.size(), 100u);
  EXPECT_EQ(m.decoded(m.parts()[0]).size(), 3000u);
  EXPECT_EQ(m.decoded(m.parts()[0]).substr(0, 100), start);
}

struct CharsetCase {
  std::string_view label, bytes, text;
};

TEST(Decoding, Charsets) {
  const CharsetCase cases[] = {
      {"utf-8", "caf\xC3\xA9", "café"},
      {"utf-8 <div style=x", "caf\xC3\xA9", "café"},
      {"\"UTF8\"", "caf\xC3\xA9", "café"},
      {"iso-8859-1", "\x93x\x94 \xE9", "“x” é"},
      {"us-ascii", "caf\xC3\xA9", "café"},
      {"us-ascii", "caf\xE9", "café"},
      {"", "caf\xE9", "café"},
      {"no-such-charset", "caf\xE9", "café"},
      {"utf-8", "caf\xE9", "café"},
      {"utf-8", "caf\xC3\xA9 \xFF", "café \xEF\xBF\xBD"},
      {"koi8-r", "\xC1", "а"},
      {"windows-1251", "\xE0", "а"},
      {"gb2312", "\xC4\xE3", "你"},
      {"shift_jis", "\x82\xA0", "あ"},
      {"iso-2022-jp", "\x1B$B$\"\x1B(B", "あ"},
      {"", "\x1B$B$\"\x1B(B", "あ"},
      {"utf-16",
       std::string_view("\xFF\xFE"
                        "a\0",
                        4),
       "a"},
      {"utf-7", "+AOk-", "é"},
      {"euc-kr", "\xB0\xA1", "가"},
      {"utf-8", "\xEF\xBB\xBFx", "x"},
      {"big5", "\xA7\x41", "你"},
  };
  for (const CharsetCase& c : cases) {
    Arena arena;
    EXPECT_EQ(to_utf8(c.bytes, c.label, arena).text, c.text) << c.label;
  }
  Arena arena;
  EXPECT_TRUE(to_utf8("x", "no-such-charset", arena).unknown_label);
  EXPECT_TRUE(to_utf8("\xFF", "utf-8", arena).invalid_bytes);
  EXPECT_FALSE(to_utf8("\xE9", "iso-8859-1", arena).invalid_bytes);
}

TEST(Decoding, MetaCharsetServesWhereNoLabelIs) {
  Message m = Message::parse("Content-Type: text/html\n\n<html><meta charset=\"windows-1251\">\xE0");
  EXPECT_TRUE(m.text(m.parts()[0]).ends_with("а"));
  Message labelled = Message::parse("Content-Type: text/html; charset=iso-8859-1\n\n<meta charset=\"windows-1251\">\xE0");
  EXPECT_TRUE(labelled.text(labelled.parts()[0]).ends_with("à"));
}

TEST(Decoding, EncodedWords) {
  const Case cases[] = {
      {"=?utf-8?q?caf=C3=A9?=", "café"},
      {"a =?utf-8?B?w6k=?= b", "a é b"},
      {"=?utf-8?b?w?= =?utf-8?b?6k=?=", "é"},    // cut inside a base64 group
      {"=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"},  // cut inside a character
      {"x=?utf-8?q?y?=z", "xyz"},                // inside a word
      {"=?utf-8?Q?two words?=", "two words"},
      {"=?utf-8?Q?really?=20yes?=", "really? yes"},  // an unescaped question mark
      {"=?utf-8?Q?a?=\r\n =?utf-8?Q?b?=", "ab"},
      {"=?utf-8*en?Q?a?=", "a"},
      {"=?utf-8?X?a?=", "=?utf-8?X?a?="},
      {"=?utf-8?q?open", "=?utf-8?q?open"},
      {"raw caf\xE9", "raw café"},
      {"=?utf-8?b?w6k?=", "é"},  // padding left out
  };
  for (const Case& c : cases) {
    Arena arena;
    EXPECT_EQ(decode_text(c.raw, arena), c.decoded) << c.raw;
  }
}

}  // namespace
}  // namespace gannet::mime
