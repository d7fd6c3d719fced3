// Each kind of condition, on messages of our own.
#include "threats/evidence.h"

#include "read.h"
#include "threats/telephone.h"

namespace gannet::threats {
namespace {

bool holds(const test::ReadMail& mail, const std::string& written, std::span<const Finding> findings = {}) {
  const auto atom = Atom::parse(written);
  if (!atom) throw std::runtime_error(atom.error().message);
  return Evidence(mail.facts, findings, test::built_knowledge()).holds(*atom);
}

TEST(Evidence, WordsStandInARowInTextOrSubject) {
  const auto mail = test::read_mail("Your Parcel's waiting", "Please pay  the\ncustoms-FEE, d\xC3\xA9j\xC3\xA0 due.");
  for (const char* const written : {"words:pay the customs fee", "words:PAY THE", "words:deja due", "words:parcels waiting",
                                    "words:d\xC3\xA9j\xC3\xA0", "subject:your parcel's", "words:fee"}) {
    EXPECT_TRUE(holds(*mail, written)) << written;
  }
  for (const char* const written : {"words:pay customs", "words:parcel", "subject:pay the", "words:waiting please",
                                    "words:due extra", "subject:waiting your"}) {
    EXPECT_FALSE(holds(*mail, written)) << written;
  }
}

TEST(Evidence, ScriptsWithoutSpacesAreComparedByCharacter) {
  const auto mail = test::read_mail("x", "お客様の口座を確認してください。", "Content-Type: text/plain; charset=utf-8\n");
  EXPECT_TRUE(holds(*mail, "words:口座を確認"));
  EXPECT_FALSE(holds(*mail, "words:口座確認"));
}

TEST(Evidence, AttachmentsCountByNameAndByContent) {
  const std::string before = "Content-Type: multipart/mixed; boundary=b\n";
  const auto with = [&](const std::string& name, const std::string& bytes) {
    return test::read_mail("x",
                           "--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: application/octet-stream; name=\"" +
                               name + "\"\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n" + bytes + "\n--b--",
                           before);
  };
  EXPECT_TRUE(holds(*with("invoice.html", "<html></html>"), "attachment:html"));
  EXPECT_TRUE(holds(*with("invoice.pdf", "%PDF-1.4"), "attachment:pdf"));
  EXPECT_TRUE(holds(*with("invoice.doc", "%PDF-1.4"), "attachment:pdf"));
  EXPECT_TRUE(holds(*with("scan.svg", "<svg></svg>"), "attachment:image"));
  EXPECT_TRUE(holds(*with("meeting.ics", "BEGIN:VCALENDAR"), "attachment:calendar"));
  EXPECT_FALSE(holds(*with("invoice.pdf", "%PDF-1.4"), "attachment:html"));
  EXPECT_FALSE(holds(*with("report.xlsx", "PK\x03\x04"), "attachment:archive"));
  EXPECT_FALSE(holds(*test::read_mail("x", "no file"), "attachment:pdf"));
}

TEST(Evidence, ReadersAndPossessions) {
  const auto own = test::read_mail("x", "call +1 (805) 555-0142 or see https://acorn.example/a", "Reply-To: <c@d.example>\n");
  EXPECT_TRUE(holds(*own, "reader:own-domain"));
  EXPECT_FALSE(holds(*own, "reader:free-mail"));
  for (const char* const written : {"has:phone-number", "has:web-link", "has:reply-to"})
    EXPECT_TRUE(holds(*own, written)) << written;
  for (const char* const written : {"has:html", "has:image", "has:attachment", "has:crypto-address"})
    EXPECT_FALSE(holds(*own, written)) << written;
  const test::ReadMail free("From: b@acorn.example\nTo: anna.reed@gmail.com\nSubject: x\n\nhello\n");
  EXPECT_TRUE(holds(free, "reader:free-mail"));
  EXPECT_FALSE(holds(free, "reader:own-domain"));
}

TEST(Evidence, SignsAreThoseThatFired) {
  const auto mail = test::read_mail("x", "hello");
  Finding finding;
  finding.sign = "content.crypto-address";
  const std::vector<Finding> findings{finding};
  EXPECT_TRUE(holds(*mail, "sign:content.crypto-address", findings));
  EXPECT_TRUE(holds(*mail, "has:crypto-address", findings));
  EXPECT_FALSE(holds(*mail, "sign:link.free-host", findings));
}

TEST(TelephoneNumber, IsNineToFifteenDigits) {
  for (const char* const text : {"call 1-888-555-0142 now", "+49 89 1234567", "(805) 555 0142", "08005550142"})
    EXPECT_TRUE(holds_telephone_number(text)) << text;
  for (const char* const text :
       {"on 12.11.2026", "order #4481529930127", "id=4481529930127", "x4481529930", "12345678901234567890", ""})
    EXPECT_FALSE(holds_telephone_number(text)) << text;
}

}  // namespace
}  // namespace gannet::threats
