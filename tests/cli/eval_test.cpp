// gannet eval, as a person runs it.
#include <algorithm>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

void expect_has(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "not said: " << part << "\n" << text;
}

struct Mail {
  Scratch scratch;
  Mail() {
    for (int i = 0; i < 3; ++i) scratch.file("set/phish/" + std::to_string(i) + ".eml", scam_mail());
    for (int i = 0; i < 3; ++i) scratch.file("set/ham/" + std::to_string(i) + ".eml", plain_mail());
    scratch.file("set/spam/0.eml", plain_mail("Offers"));
  }
};

TEST(Eval, TableOfAFolder) {
  const Mail mail;
  const Ran ran = gannet({"eval", mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* part : {"7 messages", "recall at 0.1 % false alarms                 100.0 %", "set/phish", "set/ham",
                           "Danger that scores lowest"})
    expect_has(ran.out, part);
}

TEST(Eval, LabelsFromAFile) {
  const Mail mail;
  const std::string labels = mail.scratch.file("labels.tsv", "file\tverdict\nset/ham/0.eml\tdangerous\n1.eml\tunclear\n");
  const Ran ran = gannet({"eval", "--format", "json", "--labels", labels, mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "\"messages\":5");  // both files called 1.eml are left out
}

TEST(Eval, CategoriesFromAFile) {
  const Mail mail;
  const std::string labels = mail.scratch.file(
      "labels.tsv",
      "path\tlabel\tcategory\nset/phish/0.eml\tdanger\tcredential-phishing\nset/phish/1.eml\tdanger\tgambling\n"
      "set/phish/2.eml\tdanger\nset/ham/0.eml\tclear\tgambling\n");
  const Ran ran = gannet({"eval", "--labels", labels, mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "category right, of all dangerous              50.0 %");
  expect_has(ran.out, "credential-phishing             1  100.0 %");
  expect_has(ran.out, "named otherwise");
  const Ran without = gannet({"eval", mail.scratch.path("set")});
  EXPECT_EQ(without.out.find("category right"), std::string::npos);
}

TEST(Eval, Scores) {
  const Mail mail;
  const std::string scores = mail.scratch.path("scores.tsv");
  EXPECT_EQ(gannet({"eval", "--scores", scores, mail.scratch.path("set")}).code, 0);
  const std::string text = read(scores);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 8);
  expect_has(text, "path\tcorpus\tlabel\tcategory\tlevel\tnamed\tprobability\n");
  expect_has(text, "set/spam/0.eml\t");
  expect_has(text, "set/phish\tdanger\t\tdanger\t");
}

TEST(Eval, Audit) {
  const Scratch scratch;
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    scratch.file("one/phish/" + number + ".eml", scam_mail());
    scratch.file("two/phish/" + number + ".eml", plain_mail("Number " + number));
  }
  const Ran ran = gannet({"eval", "--audit", scratch.path("one"), scratch.path("two")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "Audit of signs, danger mail: the corpus is told right in");
  expect_has(ran.out, "Audit of words, danger mail: ");
  expect_has(ran.out, "in 100 % here and 0 % elsewhere");
}

TEST(Eval, Robustness) {
  const Mail mail;
  const Ran ran = gannet({"eval", "--robustness", mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* part :
       {"after the transform", "none                       100.0 %", "repacked                   100.0 %", "other-domains"})
    expect_has(ran.out, part);
  EXPECT_EQ(gannet({"eval", mail.scratch.path("set")}).out.find("after the transform"), std::string::npos);
}

TEST(Eval, TheLaterLineCounts) {
  const Mail mail;
  const std::string labels = mail.scratch.file("a.tsv", "set/ham/0.eml\tdanger\nset/ham/1.eml\tdanger\n");
  const std::string fixes = mail.scratch.file("b.tsv", "set/ham/0.eml\tclear\n");
  const Ran ran = gannet({"eval", "--format", "json", "--labels", labels, "--labels", fixes, mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "\"messages\":{\"clear\":2,\"unwanted\":0,\"danger\":1}");
}

TEST(Eval, Baseline) {
  const Mail mail;
  const std::string old = mail.scratch.path("old.json");
  EXPECT_EQ(gannet({"eval", "--format", "json", "--output", old, mail.scratch.path("set")}).code, 0);
  const Ran ran = gannet({"eval", "--baseline", old, mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "+0.0");
  const Ran bad = gannet({"eval", "--baseline", mail.scratch.file("bad.json", "{}"), mail.scratch.path("set")});
  EXPECT_EQ(bad.code, 2);
  expect_has(bad.err, "bad.json: this is no result of");
}

TEST(Eval, Page) {
  const Mail mail;
  const std::string page = mail.scratch.path("page.html");
  const Ran ran = gannet({"eval", "--html", page, mail.scratch.path("set")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  expect_has(ran.out, "7 messages");
  const std::string text = read(page);
  for (const char* part : {"<svg", "set/ham", "Danger that scores lowest", "</html>"}) expect_has(text, part);
  const Ran bad = gannet({"eval", "--html", mail.scratch.path("no/page.html"), mail.scratch.path("set")});
  EXPECT_EQ(bad.code, 2);
  expect_has(bad.err, "no/page.html");
}

TEST(Train, WritesAModelAndIsReproducible) {
  const Mail mail;
  const std::string first = mail.scratch.path("first"), again = mail.scratch.path("again");
  std::filesystem::create_directories(first);
  std::filesystem::create_directories(again);
  EXPECT_EQ(gannet({"train", "--output", first, mail.scratch.path("set")}).code, 0);
  EXPECT_EQ(gannet({"train", "--jobs", "2", "--output", again, mail.scratch.path("set")}).code, 0);
  EXPECT_EQ(read(first + "/text.bin"), read(again + "/text.bin"));
  EXPECT_EQ(read(first + "/weights.toml"), read(again + "/weights.toml"));
  expect_has(read(first + "/weights.toml"), "Made by \"gannet train\"");
}

TEST(Train, SaysWhatIsMissing) {
  const Mail mail;
  const Ran without = gannet({"train", mail.scratch.path("set")});
  EXPECT_EQ(without.code, 2);
  expect_has(without.err, "needs --output DIR");
  const Ran nowhere = gannet({"train", "--output", mail.scratch.path("nowhere"), mail.scratch.path("set")});
  EXPECT_EQ(nowhere.code, 2);
  expect_has(nowhere.err, "there is no such folder");
  const Ran one_kind = gannet({"train", "--output", mail.scratch.path("set"), mail.scratch.path("set/ham")});
  EXPECT_EQ(one_kind.code, 2);
  expect_has(one_kind.err, "needs both dangerous messages and others");
}

TEST(Eval, AMessageWithoutALabelIsNamed) {
  const Scratch scratch;
  const Ran ran = gannet({"eval", scratch.file("mail/a.eml", plain_mail())});
  EXPECT_EQ(ran.code, 2);
  expect_has(ran.err, "a.eml: what it is cannot be told; put it under a folder called phish, spam or ham");
}

}  // namespace
}  // namespace gannet::test
