// Where traits show in a sample.
#include "threats/picture.h"

#include "read.h"

namespace gannet::threats {
namespace {

Picture picture(const std::vector<std::string>& atoms, const test::ReadMail& mail, std::span<const Finding> findings = {}) {
  Entry entry;
  for (const std::string& written : atoms) {
    Trait trait;
    trait.id = written;
    trait.condition.any.push_back(*Atom::parse(written));
    entry.traits.push_back(trait);
  }
  return picture_of(entry, mail.facts, findings, test::built_knowledge());
}

std::string text(const Pieces& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    if (piece.traits.empty()) {
      out += piece.text;
      continue;
    }
    out += "[" + piece.text;
    for (const std::size_t trait : piece.traits) out += " " + std::to_string(trait);
    out += "]";
  }
  return out;
}

TEST(Picture, MarksWordsWhereTheyStand) {
  const auto mail = test::read_mail("Your Parcel's waiting", "Hello,\nplease pay  the d\xC3\xA9lai-fee now.\n",
                                    "Content-Type: text/plain; charset=utf-8\n");
  const Picture one = picture({"words:pay the delai", "subject:your parcels", "words:fee now", "words:nobody says"}, *mail);
  EXPECT_EQ(text(one.subject), "[Your Parcel's 1] waiting");
  EXPECT_NE(text(one.body).find("please [pay  the d\xC3\xA9lai 0]-[fee now 2]."), std::string::npos) << text(one.body);
  EXPECT_EQ(one.shown, (std::vector<bool>{true, true, true, false}));
}

TEST(Picture, WhatOverlapsIsOneMark) {
  const auto mail = test::read_mail("x", "pay the fee now");
  EXPECT_EQ(text(picture({"words:pay the fee", "words:the fee now"}, *mail).body), "[pay the fee 0 1] now\n");
}

TEST(Picture, HeadersLinksAndPhrasesHaveTheirLines) {
  const auto mail = test::read_mail("x", "Please enter your password: https://birch.example/a", "Reply-To: <c@d.example>\n");
  Finding finding;
  finding.sign = "identity.claims-brand";
  finding.place.name = "From";
  const std::vector<Finding> findings{finding};
  const Picture one = picture(
      {"sign:identity.claims-brand", "has:web-link", "has:reply-to", "reader:own-domain", "says:ask.password", "language:en"},
      *mail, findings);
  EXPECT_EQ(text(one.from), "[Bob <bob@acorn.example> 0]");
  EXPECT_EQ(text(one.links), "[birch.example 1]");
  EXPECT_EQ(text(one.reply_to), "[c@d.example 2]");
  EXPECT_EQ(text(one.to), "[anna@elm.example 3]");
  EXPECT_NE(text(one.body).find(" 4]"), std::string::npos) << text(one.body);
  EXPECT_FALSE(one.shown[5]);
}

TEST(Picture, WhoWritesIsMarkedAtTheAddress) {
  const auto mail = test::read_mail("Acorn Bank notice", "Please enter your password.");
  Finding finding;
  finding.sign = "identity.claims-brand";
  finding.place.name = "Subject";
  finding.quote = "Acorn Bank";
  const std::vector<Finding> findings{finding};
  const Picture one = picture({"sign:identity.claims-brand"}, *mail, findings);
  EXPECT_EQ(text(one.from), "[Bob <bob@acorn.example> 0]");
  EXPECT_EQ(text(one.subject), "Acorn Bank notice");
}

TEST(Picture, TheBodyIsCut) {
  const auto mail = test::read_mail("x", std::string(9000, 'a') + " pay the fee");
  const Picture one = picture({"words:pay the fee"}, *mail);
  EXPECT_LE(text(one.body).size(), 4096u);
  EXPECT_FALSE(one.shown[0]);
}

}  // namespace
}  // namespace gannet::threats
