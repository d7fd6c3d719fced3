// Near-duplicates of samples: the same words elsewhere, and other words in the same template.
#include "threats/duplicates.h"
#include "read.h"
#include "threats/word_set.h"

namespace gannet::threats {
namespace {

using test::entry_head;
using test::entry_trait;

const std::string story =
    "Dear member of the lending circle, the quarterly token of 120 crowns for your wooden locker has not been returned. Our "
    "warden opens the cellar on the 14th only, and lockers without a token are emptied before the winter market begins. "
    "Hand in the token by the form below, or the warden will keep what he finds in your locker as a deposit for the guild.";

/// The story trait asks for words that no message here has, as when a language is not in the phrase tables yet.
std::string entry(const std::string& id) {
  return entry_head(id, entry_trait("story", "any = [\"words:nobody says this\"]\nkey = true") +
                            entry_trait("deceit", "any = [\"has:web-link\"]\nkey = true") +
                            entry_trait("c", "any = [\"reader:own-domain\"]") + entry_trait("d", "any = [\"has:attachment\"]"));
}

std::string mail_of(const std::string& text, const std::string& type = "text/plain") {
  return "From: Bob <bob@acorn.example>\nTo: anna@elm.example\nSubject: x\nContent-Type: " + type + "; charset=utf-8\n\n" +
         text + "\n";
}

class NearDuplicates : public testing::Test {
 protected:
  std::vector<Match> match(const std::string& bytes) {
    const auto database = Database::load(folder_.path(), test::built_knowledge());
    if (!database) throw std::runtime_error(database.error().message);
    const test::ReadMail mail(bytes);
    return database->match(mail.facts, {}, test::built_knowledge());
  }
  test::EntryFolder folder_;
};

TEST_F(NearDuplicates, TheWordsOfASampleStandForAStoryThatIsNotListed) {
  folder_.write("lockers", entry("lockers"));
  EXPECT_TRUE(match(mail_of(story + " https://acorn.example/a")).empty());
  folder_.write("lockers", mail_of(story + " https://acorn.example/a"), "samples/1.eml");
  std::string varied = story;
  varied.replace(varied.find("120"), 3, "9350");
  varied.replace(varied.find("14th"), 4, "2nd");
  varied.replace(varied.find("warden opens"), 12, "keeper opens");
  const std::vector<Match> found = match(mail_of(varied + " https://birch.example/other"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].traits[0].present);  // shown as it is
  EXPECT_GT(found[0].similarity, 0.6);
  // The deceit must be there all the same: without a link it is somebody who tells of the scam.
  EXPECT_TRUE(match(mail_of(story)).empty());
  EXPECT_TRUE(match(mail_of("The guild opens its cellar to all on Saturday. https://acorn.example/a")).empty());
}

TEST_F(NearDuplicates, ATemplateAddsToTheSimilarity) {
  const auto page = [](const std::string& word) {
    std::string html = "<html><body><table>";
    for (const char* const tag : {"h1", "p", "ul", "ol", "h2", "p", "div", "blockquote", "h3", "pre", "center", "dl"})
      html += std::string("<tr><td><") + tag + "><b>" + word + "</b><i>" + word + "</i></" + tag + "></td></tr>";
    return html + "</table><a href=\"https://acorn.example/\">" + word + "</a></body></html>";
  };
  folder_.write("boxes", entry_head("boxes", entry_trait("a", "any = [\"has:web-link\"]\nkey = true") +
                                                 entry_trait("b", "any = [\"has:html\"]") +
                                                 entry_trait("c", "any = [\"has:attachment\"]")));
  const std::vector<Match> without = match(mail_of(page("red"), "text/html"));
  ASSERT_EQ(without.size(), 1u);
  EXPECT_NEAR(without[0].similarity, 0.75 * 2 / 3, 0.001);
  folder_.write("boxes", mail_of(page("blue"), "text/html"), "samples/1.eml");
  const std::vector<Match> with = match(mail_of(page("red"), "text/html"));
  ASSERT_EQ(with.size(), 1u);
  EXPECT_NEAR(with[0].similarity, 0.75 * 2 / 3 + 0.25 * 0.6, 0.02);
}

TEST(WordSet, CountsTheSharesOfWordings) {
  const auto words = [](const std::string& text) { return words_of_wording(text, test::built_knowledge()); };
  const WordSet text(words("RE: mail server upgrade - act now"));
  EXPECT_DOUBLE_EQ(text.share_of(words("Mail Server Upgrade"), 2), 1.0);
  EXPECT_DOUBLE_EQ(text.share_of(words("Upgrade mailbox of {address} now"), 2), 0.5);
  EXPECT_DOUBLE_EQ(text.share_of(words("Upgrade"), 2), 0.0);
  EXPECT_DOUBLE_EQ(text.share_of(words("Upgrade"), 1), 1.0);
  EXPECT_DOUBLE_EQ(WordSet().share_of(words("Mail Server"), 2), 0.0);
}

TEST(Shingles, NumbersDoNotTellTextsApart) {
  std::vector<WordHash> a, b;
  hash_words("pay 120 crowns now", a);
  hash_words("pay 9x5 crowns now", b);
  std::vector<std::uint64_t> of_a, of_b;
  shingles_of(a, of_a);
  shingles_of(b, of_b);
  EXPECT_EQ(of_a, of_b);
  EXPECT_EQ(of_a.size(), 2u);
}

}  // namespace
}  // namespace gannet::threats
