// Addresses, message identifiers, dates and Received fields of our own making.
#include "mime/fields.h"

#include <gtest/gtest.h>

namespace gannet::mime {
namespace {

std::string show(std::string_view raw) {
  Arena arena;
  std::string out;
  for (const Address& a : parse_addresses(raw, arena)) {
    if (!a.group.empty()) out += std::string(a.group) + ": ";
    out += std::string(a.display_name) + " <" + std::string(a.local) + "@" + std::string(a.domain) + ">" +
           (a.malformed ? "!" : "") + "; ";
  }
  return out;
}

TEST(Addresses, ReadsWhatMailersWrite) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"ann@a.example", " <ann@a.example>; "},
      {"Ann B <ann@A.Example>", "Ann B <ann@a.example>; "},
      {"\"B, Ann\" <ann@a.example>, c@d.example", "B, Ann <ann@a.example>;  <c@d.example>; "},
      {"ann@a.example (Ann)", "Ann <ann@a.example>; "},
      {"\"=?utf-8?q?J=C3=B6?=\" <j@a.example>", "Jö <j@a.example>; "},
      {"=?utf-8?q?a,_b?= <j@a.example>", "a, b <j@a.example>; "},
      {"Team: a@a.example, B <b@a.example>;", "Team:  <a@a.example>; Team: B <b@a.example>; "},
      {"undisclosed-recipients:;", ""},
      {"<@x.example,@y.example:ann@a.example>", " <ann@a.example>; "},
      {"ann . b @ a . example", " <ann.b@a.example>; "},
      {"\"a b\"@a.example", " <a b@a.example>; "},
      {"user@[192.0.2.1]", " <user@[192.0.2.1]>; "},
      {"user@[IPv6:2001:db8::1], x@a.example", " <user@[ipv6:2001:db8::1]>;  <x@a.example>; "},
      {"Ann <ann@a.example", "Ann <ann@a.example>!; "},
      {"Ann ann@a.example", "Ann <ann@a.example>!; "},
      {"\"Ann <ann@a.example>, Bob <bob@a.example>", "\"Ann <ann@a.example>; Bob <bob@a.example>; "},
      {"service@bank.example <x@evil.example>", "service@bank.example <x@evil.example>; "},
      {"Just words here", "Just words here <@>!; "},
      {"<>", ""},
      {",,;", ""},
  };
  for (const auto& [raw, expected] : cases) {
    EXPECT_EQ(show(raw), expected) << raw;
  }
}

TEST(MessageIds, WithAndWithoutAngles) {
  Arena arena;
  const auto ids = parse_message_ids("<a@b.example>\r\n <c@d.example>", arena);
  ASSERT_EQ(ids.size(), 2u);
  EXPECT_EQ(ids[1].left, "c");
  EXPECT_EQ(ids[1].right, "d.example");
  EXPECT_EQ(parse_message_ids("bare@b.example", arena).size(), 1u);
  EXPECT_TRUE(parse_message_ids("<>", arena).empty());
}

TEST(Dates, Forms) {
  const std::pair<std::string_view, std::int64_t> cases[] = {
      {"Tue, 1 Jul 2003 10:52:37 +0200", 1057049557}, {"1 Jul 03 10:52:37 +0200 (CEST)", 1057049557},
      {"Tue Jul  1 10:52:37 2003 +0200", 1057049557}, {"2003-07-01T08:52:37Z", 1057049557},
      {"Tue, 1 Jul 2003 08:52:37 GMT", 1057049557},   {"Tue, 1 Jul 2003 04:52:37 EDT", 1057049557},
  };
  for (const auto& [raw, seconds] : cases) {
    const auto date = parse_date(raw);
    ASSERT_TRUE(date) << raw;
    EXPECT_EQ(date->unix_seconds, seconds) << raw;
  }
  EXPECT_FALSE(parse_date("soon"));
  EXPECT_FALSE(parse_date(""));
  EXPECT_FALSE(parse_date("Tue, 1 Jul 2003 10:52:37 -0000")->zone_known);
  EXPECT_FALSE(parse_date("Tue, 1 Jul 2003 10:52:37 +0200")->malformed);
}

struct HopCase {
  std::string_view raw, helo, name, address, by, with, to;
};

TEST(Received, Shapes) {
  const HopCase cases[] = {
      {"from helo.example (rdns.example [192.0.2.1])\r\n\tby mx.b.example (Postfix) with ESMTPS id 1A2B for <me@b.example>; "
       "Tue, 1 Jul 2003 "
       "10:52:37 +0200",
       "helo.example", "rdns.example", "192.0.2.1", "mx.b.example", "ESMTPS", "me@b.example"},
      {"from [192.0.2.7] (helo=pc) by mx.b.example with esmtpa (Exim 4.96) (envelope-from <a@b.example>) id 1abc-000; Tue, 1 "
       "Jul 2003 10:52:37 "
       "+0200",
       "pc", "", "192.0.2.7", "mx.b.example", "esmtpa", ""},
      {"from unknown (HELO pc.example) (192.0.2.9) by 0 with SMTP; 1 Jul 2003 10:52:37 -0000", "pc.example", "", "192.0.2.9",
       "0", "SMTP", ""},
      {"from A.prod.example (2001:db8::1) by B.prod.example\r\n (2001:db8::2) with Microsoft SMTP Server (version=TLS1_2) id "
       "15.20; Tue, 1 Jul "
       "2003 10:52:37 +0000",
       "A.prod.example", "", "2001:db8::1", "b.prod.example", "Microsoft", ""},
      {"by 2002:a05:6a10:1:2:0:0:0 with SMTP id abc; Tue, 1 Jul 2003 01:52:37 -0700 (PDT)", "", "", "",
       "2002:a05:6a10:1:2:0:0:0", "SMTP", ""},
      {"from mail.a.example (mail.a.example. [192.0.2.3]) by mx.c.example with ESMTPS id x1 for <q@c.example> "
       "(version=TLS1_3); Tue, 1 Jul 2003 "
       "01:52:37 -0700 (PDT)",
       "mail.a.example", "mail.a.example", "192.0.2.3", "mx.c.example", "ESMTPS", "q@c.example"},
  };
  for (const HopCase& c : cases) {
    Arena arena;
    const Hop hop = parse_received(c.raw, arena);
    EXPECT_EQ(hop.from_helo, c.helo) << c.raw;
    EXPECT_EQ(hop.from_name, c.name) << c.raw;
    EXPECT_EQ(hop.from_address, c.address) << c.raw;
    EXPECT_EQ(hop.by, c.by) << c.raw;
    EXPECT_EQ(hop.with, c.with) << c.raw;
    EXPECT_EQ(hop.envelope_to, c.to) << c.raw;
    EXPECT_TRUE(hop.date) << c.raw;
  }
}

}  // namespace
}  // namespace gannet::mime
