// What is displayed, whom it is for, and what it carries.
#include "read.h"

namespace gannet::test {
namespace {

std::string mail(const std::string& headers, const std::string& body) {
  return headers + "\r\n" + body;
}

const std::string alternative =
    mail("From: a@b.example\r\nTo: anna@firm.example\r\nContent-Type: multipart/alternative; boundary=x\r\n",
         "--x\r\nContent-Type: text/plain\r\n\r\nplain words here\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>rich words "
         "here</p>\r\n--x--\r\n");

TEST(Body, HtmlIsPreferredToItsPlainAlternative) {
  const Read read(alternative);
  ASSERT_EQ(read->sections.size(), 1u);
  EXPECT_TRUE(read->sections[0].html);
  EXPECT_NE(read->text.find("rich words"), std::string::npos);
  EXPECT_EQ(read->text.find("plain words"), std::string::npos);
  EXPECT_TRUE(read->structure.has_plain);
}

TEST(Body, PartsOfAMixedMessageAreShownOneAfterAnother) {
  const Read read(
      mail("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n",
           "--x\r\n\r\nfirst\r\n--x\r\nContent-Type: text/plain\r\n\r\nsecond\r\n--x\r\n"
           "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=notes.txt\r\n\r\nthird\r\n--x--\r\n"));
  EXPECT_NE(read->text.find("first"), std::string::npos);
  EXPECT_NE(read->text.find("second"), std::string::npos);
  EXPECT_EQ(read->text.find("third"), std::string::npos);
  ASSERT_EQ(read->attachments.size(), 1u);
  EXPECT_EQ(read->attachments[0].file_name, "notes.txt");
}

TEST(Body, AnAttachedMessageIsNotThisMessagesText) {
  const Read read(mail("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n",
                       "--x\r\n\r\nsee below\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: evil@x.example\r\nSubject: "
                       "s\r\n\r\ninner text\r\n--x--\r\n"));
  EXPECT_EQ(read->text.find("inner text"), std::string::npos);
}

std::string with_file(const std::string& name) {
  return mail("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n",
              "--x\r\n\r\nsee below\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"" +
                  name + "\"\r\n\r\n%PDF-1.4\r\n--x--\r\n");
}

TEST(Body, ASentenceAsTheNameOfAFileIsRead) {
  const Read told(with_file("Your mailbox is full, verify your account.pdf"));
  EXPECT_TRUE(told->visible_meanings.test(static_cast<std::size_t>(knowledge::Concept::pretext_mailbox_full)));
  EXPECT_EQ(told->plain_names, "your mailbox is full verify your account");
  EXPECT_EQ(told->phrases.front().field, facts::Field::attachment_name);
  const Read named(with_file("mailbox full.pdf"));
  EXPECT_TRUE(named->phrases.empty());
  EXPECT_EQ(named->plain_names, "");
}

TEST(Reader, IsNamedByTheCallerBeforeTheHeaders) {
  facts::Query query;
  query.recipient = "boss@other.example";
  const Read read(alternative, query);
  EXPECT_EQ(read->reader.mailbox.address(), "boss@other.example");
  EXPECT_EQ(read->reader.known, facts::Reader::Known::from_caller);
  EXPECT_FALSE(read->reader.in_recipients);
}

TEST(Reader, IsUnknownAmongManyRecipients) {
  const Read read(mail("From: a@b.example\r\nTo: one@x.example, two@y.example\r\n", "hi\r\n"));
  EXPECT_EQ(read->reader.known, facts::Reader::Known::no);
  EXPECT_FALSE(read->reader.undisclosed);
}

TEST(Reader, TheProviderOfAMailboxIsKnown) {
  const Read read(mail("From: a@b.example\r\nTo: anna@gmail.com\r\n", "hi\r\n"));
  ASSERT_NE(read->reader.provider, nullptr);
  EXPECT_FALSE(read->reader.own_domain);
  const Read own(mail("From: a@b.example\r\nTo: anna@firm.example\r\n", "hi\r\n"));
  EXPECT_TRUE(own->reader.own_domain);
}

std::string with_link(const std::string& href, const std::string& label) {
  return mail("From: a@b.example\r\nTo: anna@firm.example\r\nContent-Type: text/html\r\n",
              "<p>Text <a href=\"" + href + "\">" + label + "</a></p>\r\n");
}

TEST(Links, TheLabelsHostIsRead) {
  const Read read(with_link("https://evil.example/x", "https://www.bank.example/login"));
  ASSERT_EQ(read->links.size(), 1u);
  EXPECT_EQ(read->links[0].host, "evil.example");
  const Read named(with_link("https://evil.example/x", "www.paypal.com"));
  EXPECT_EQ(named->links[0].shown_host, "www.paypal.com");
  const Read file(with_link("https://evil.example/x", "invoice.pdf"));
  EXPECT_TRUE(file->links[0].shown_host.empty());
}

TEST(Links, TheReadersAddressIsFoundInEveryForm) {
  using Form = facts::ReaderAddressIn::Form;
  using Place = facts::ReaderAddressIn::Place;
  struct Case {
    std::string href;
    Place place;
    Form form;
  };
  const Case cases[] = {
      {"https://e.example/#anna@firm.example", Place::fragment, Form::plain},
      {"https://e.example/?u=Anna%40Firm.example", Place::query, Form::percent},
      {"https://e.example/login/anna@firm.example/", Place::path, Form::plain},
      {"https://e.example/?e=YW5uYUBmaXJtLmV4YW1wbGU=", Place::query, Form::base64},
      {"https://e.example/#YW5uYUBmaXJtLmV4YW1wbGU", Place::fragment, Form::base64},
      {"https://e.example/616e6e61406669726d2e6578616d706c65", Place::path, Form::hex},
      {"https://e.example/?u=someone@firm.example", Place::none, Form::plain},
  };
  for (const Case& c : cases) {
    const Read read(with_link(c.href, "go"));
    ASSERT_EQ(read->links.size(), 1u) << c.href;
    EXPECT_EQ(read->links[0].reader_address.place, c.place) << c.href;
    if (c.place != Place::none) {
      EXPECT_EQ(read->links[0].reader_address.form, c.form) << c.href;
    }
  }
}

TEST(Links, TheSameTargetCountsOnce) {
  const Read read(mail("From: a@b.example\r\nContent-Type: text/html\r\n",
                       "<a href=\"https://e.example/a\"><img src=x alt=''></a><a href=\"https://e.example/a\">Click here</a>"));
  ASSERT_EQ(read->links.size(), 1u);
  EXPECT_EQ(read->links[0].times, 2u);
  EXPECT_EQ(read->links[0].label, "Click here");
  EXPECT_TRUE(read->links[0].main);
}

TEST(Attachments, ContentTellsWhatTheNameHides) {
  EXPECT_EQ(facts::kind_by_content("MZ\x90"), knowledge::FileKind::executable);
  EXPECT_EQ(facts::kind_by_content("%PDF-1.7"), knowledge::FileKind::pdf);
  EXPECT_EQ(facts::kind_by_content("PK\x03\x04....word/document.xml"), knowledge::FileKind::office);
  EXPECT_EQ(facts::kind_by_content(""), knowledge::FileKind::unknown);
  const Read read(
      mail("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n",
           "--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"invoice.pdf.exe\"\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAAEAAAA\r\n--x--\r\n"));
  ASSERT_EQ(read->attachments.size(), 1u);
  EXPECT_TRUE(read->attachments[0].double_extension);
  EXPECT_EQ(read->attachments[0].by_content, knowledge::FileKind::executable);
}

TEST(Characters, LookAlikeLettersCountOnlyInsideLatinWords) {
  const Read mixed(mail("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n", "Your p\xD0\xB0ssword\r\n"));
  EXPECT_EQ(mixed->characters.mixed_script.size(), 1u);
  const Read russian(mail("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n",
                          "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 Anna\r\n"));
  EXPECT_TRUE(russian->characters.mixed_script.empty());
  const Read invisible(
      mail("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n", "pass\xE2\x80\x8Bword end\xE2\x80\x8B \r\n"));
  EXPECT_EQ(invisible->characters.zero_width, 1u);  // not the one between words
}

TEST(Language, IsDetectedAndSpellingChecked) {
  const Read read(mail("From: a@b.example\r\n",
                       "Please confirm your account detials as soon as posible because the administration has to close every "
                       "unused mailbox and we would not like to lose yours.\r\n"));
  EXPECT_STREQ(read->language, "en");
  const auto& misspelt = read->spelling.misspelt;
  EXPECT_NE(std::find(misspelt.begin(), misspelt.end(), "detials"), misspelt.end());
  EXPECT_NE(std::find(misspelt.begin(), misspelt.end(), "posible"), misspelt.end());
  EXPECT_EQ(misspelt.size(), 2u);
}

TEST(Structure, ThreadsAndBulkAreTold) {
  const Read reply(mail("From: a@b.example\r\nSubject: AW: Plan\r\nIn-Reply-To: <1@x.example>\r\n", "> earlier\r\nnow\r\n"));
  EXPECT_TRUE(reply->structure.subject_reply);
  EXPECT_TRUE(reply->structure.in_thread);
  EXPECT_TRUE(reply->structure.quotes_earlier);
  const Read bulk(mail("From: a@b.example\r\nSubject: Note: x\r\nList-Unsubscribe: <https://b.example/u>\r\n", "hello\r\n"));
  EXPECT_TRUE(bulk->structure.bulk);
  EXPECT_FALSE(bulk->structure.subject_reply);
}

TEST(Body, UuencodedFilesAreAttachments) {
  const Read read(
      "From: a@a.example\r\nTo: b@b.example\r\n\r\nSee the file.\r\nbegin 644 invoice.pdf.exe\r\n\"35H\r\nend\r\nBye\r\n");
  EXPECT_EQ(read->text, "See the file.\nBye\n");
  ASSERT_EQ(read->attachments.size(), 1u);
  EXPECT_EQ(read->attachments[0].file_name, "invoice.pdf.exe");
  EXPECT_TRUE(read->attachments[0].double_extension);
}

}  // namespace
}  // namespace gannet::test
