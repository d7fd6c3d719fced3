// Only what the receiving side wrote counts.
#include "read.h"

namespace gannet::test {
namespace {

using facts::Outcome;

const std::string border =
    "Received: from mail.shop.example (mail.shop.example [203.0.113.5])\r\n"
    "\tby mx.reader.example (Postfix) with ESMTPS id 1; Tue, 4 Nov 2025 10:00:00 +0000\r\n";
const std::string rest = "From: Shop <news@shop.example>\r\nTo: anna@reader.example\r\nSubject: Hello\r\n\r\nText.\r\n";

std::string results(const std::string& authserv, const std::string& what) {
  return "Authentication-Results: " + authserv + (authserv.empty() ? "" : "; ") + what + "\r\n";
}

TEST(Authentication, AboveTheBorderIsBelieved) {
  const Read read(
      results("mx.reader.example", "spf=pass smtp.mailfrom=news@shop.example; dkim=pass header.d=shop.example; dmarc=pass") +
      border + rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_TRUE(read->authentication.by_position);
  EXPECT_EQ(read->authentication.reported_by, "mx.reader.example");
  EXPECT_EQ(read->authentication.spf, Outcome::pass);
  EXPECT_EQ(read->authentication.dkim, Outcome::pass);
  EXPECT_EQ(read->authentication.dmarc, Outcome::pass);
  EXPECT_TRUE(read->authentication.author_passed);
}

TEST(Authentication, BelowTheBorderIsTheSendersOwnWriting) {
  const Read read(border + results("mx.reader.example", "spf=pass; dkim=pass header.d=shop.example; dmarc=pass") + rest);
  EXPECT_FALSE(read->authentication.known);
  EXPECT_FALSE(read->authentication.author_passed);
  EXPECT_TRUE(read->authentication.forged_header);
}

TEST(Authentication, WithoutReceivedLinesNothingIsBelieved) {
  const Read read(results("mx.reader.example", "dmarc=pass") + rest);
  EXPECT_FALSE(read->authentication.known);
}

TEST(Authentication, AHeloNameOfTheReceivingSideOpensNoDoor) {
  // The client called itself mx.reader.example; its reverse name is unknown, its address is an outsider's.
  const Read read(
      "Received: from mx.reader.example (unknown [198.51.100.9])\r\n\tby mx.reader.example with SMTP id 2; Tue, 4 Nov 2025 "
      "10:00:00 +0000\r\n" +
      results("mx.reader.example", "dmarc=pass") + border + rest);
  EXPECT_FALSE(read->authentication.known);
}

TEST(Authentication, InternalHopsAboveTheBorderDoNotHideTheResult) {
  const Read read(
      "Received: from mx.reader.example (mx.reader.example [10.0.0.4])\r\n\tby store.reader.example with LMTP id 3; Tue, 4 Nov "
      "2025 10:00:01 +0000\r\n" +
      results("mx.reader.example", "dmarc=fail header.from=shop.example") + border + rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_EQ(read->authentication.dmarc, Outcome::fail);
  EXPECT_TRUE(read->authentication.author_failed);
}

TEST(Authentication, ANamedServerIsBelievedWhereverItStands) {
  facts::Query query;
  query.trusted_authserv = {"relay.example"};
  const Read read(border + results("relay.example", "dkim=pass header.d=mail.shop.example") + rest, query);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_FALSE(read->authentication.by_position);
  EXPECT_TRUE(read->authentication.author_passed);  // relaxed alignment
}

TEST(Authentication, ANamedServerSilencesPosition) {
  facts::Query query;
  query.trusted_authserv = {"relay.example"};
  const Read read(results("mx.reader.example", "dmarc=pass") + border + rest, query);
  EXPECT_FALSE(read->authentication.known);
}

TEST(Authentication, AForgedSecondHeaderOfTheNamedServerAddsNothing) {
  facts::Query query;
  query.trusted_authserv = {"mx.reader.example"};
  const Read read(results("mx.reader.example", "spf=fail smtp.mailfrom=shop.example; dkim=none; dmarc=fail") + border +
                      results("mx.reader.example", "dkim=pass header.d=shop.example; dmarc=pass") + rest,
                  query);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_EQ(read->authentication.dmarc, Outcome::fail);
  EXPECT_FALSE(read->authentication.author_passed);
}

TEST(Authentication, MicrosoftNamesNoServer) {
  const Read read(
      "Received: from AM1PR01.eurprd01.prod.outlook.com (2603:10a6:20b::1) by\r\n DB2PR01.eurprd01.prod.outlook.com with "
      "HTTPS; Tue, 4 Nov 2025 10:00:02 +0000\r\n"
      "Authentication-Results: spf=pass (sender IP is 203.0.113.5)\r\n smtp.mailfrom=shop.example; dkim=none (message not "
      "signed)\r\n header.d=none;dmarc=none action=none\r\n header.from=shop.example;compauth=pass reason=130\r\n"
      "Received: from mail.shop.example (203.0.113.5) by\r\n AM1EUR.mail.protection.outlook.com (10.152.16.1) with Microsoft "
      "SMTP Server id 15 via Frontend Transport; Tue, 4 Nov 2025 10:00:00 +0000\r\n" +
      rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_TRUE(read->authentication.reported_by.empty());
  EXPECT_EQ(read->authentication.spf, Outcome::pass);
  EXPECT_EQ(read->authentication.dkim, Outcome::none);
  EXPECT_TRUE(read->authentication.author_passed);
}

TEST(Authentication, CommentsSayNothing) {
  const Read read(results("mx.reader.example", "spf=fail (dmarc=pass \\) spf=pass) smtp.mailfrom=evil.example; dkim=none") +
                  border + rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_EQ(read->authentication.spf, Outcome::fail);
  EXPECT_EQ(read->authentication.dmarc, Outcome::unknown);
  EXPECT_TRUE(read->authentication.author_failed);
}

TEST(Authentication, APassOfAnotherDomainIsNotTheAuthors) {
  const Read read(results("mx.reader.example", "spf=pass smtp.mailfrom=bounce@evil.example; dkim=pass header.d=evil.example") +
                  border + rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_FALSE(read->authentication.author_passed);
}

TEST(Authentication, GmailSaysItInItsArcFieldAboveTheBorder) {
  const Read read(
      "Received: by 2002:a05:6000:1 with SMTP id x1; Tue, 4 Nov 2025 02:00:01 -0800 (PST)\r\n"
      "ARC-Authentication-Results: i=1; mx.google.com;\r\n dkim=pass header.i=@shop.example header.s=s1;\r\n spf=pass "
      "smtp.mailfrom=shop.example; dmarc=pass header.from=shop.example\r\n" +
      border + results("mx.google.com", "dmarc=fail") + rest);
  ASSERT_TRUE(read->authentication.known);
  EXPECT_EQ(read->authentication.dmarc, Outcome::pass);
  EXPECT_TRUE(read->authentication.author_passed);
}

}  // namespace
}  // namespace gannet::test
