// gannet learn, and gannet scan with what was learned.
#include <boost/json.hpp>

#include <sys/stat.h>

#include <cmath>
#include <thread>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string mail(const std::string& subject, const std::string& text) {
  return "From: Jonas Vell <jonas@vell.example>\nTo: Mira Lund <mira@orchard.example>\nSubject: " + subject +
         "\nDate: Sun, 2 Mar 2025 10:00:00 +0100\nMessage-ID: <7f21@vell.example>\nMIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=utf-8\n\n" +
         text + "\n";
}

/// The n-th of messages that have little in common.
std::string nth(std::size_t n) {
  std::string text;
  for (std::size_t word = 0; word < 30; ++word) {
    for (std::size_t rest = n * 30 + word + 26; rest > 0; rest /= 26) text += static_cast<char>('a' + rest % 26);
    text += "ing ";
  }
  return mail("Notes", text);
}

const std::string choir =
    "Hello Mira,\n\nthe committee has released the heritage grant for the village choir. The treasurer will arrange the "
    "payment "
    "tonight, and keeps the matter among ourselves until the meeting.\n\nJonas";

class Learn : public testing::Test {
 protected:
  Ran run(std::vector<std::string> words) { return gannet(words, with_); }
  Ran learn(std::vector<std::string> words) {
    words.insert(words.begin(), "learn");
    return run(words);
  }
  json::value scanned(std::vector<std::string> words) {
    words.insert(words.begin(), {"scan", "--format=json"});
    const Ran ran = run(words);
    EXPECT_EQ(ran.err, "");
    return json::parse(ran.out);
  }
  static const json::object* learned_here(const json::value& report) {
    for (const json::value& finding : report.at("findings").as_array()) {
      if (finding.at("sign").as_string() == "model.learned-here") return &finding.as_object();
    }
    return nullptr;
  }
  static double log_odds(const json::value& report) {
    const double p = report.at("probability").as_double();
    return std::log(p / (1 - p));
  }

  Scratch scratch_;
  Surroundings with_ = {{}, {{"XDG_DATA_HOME", scratch_.path("share")}}, {}};
  std::string file_ = scratch_.path("share/gannet/learned.bin");
  std::string grant_ = scratch_.file("grant.eml", mail("Committee fund", choir));
  std::string other_ = scratch_.file("other.eml", mail("Committee fund, again", choir + "\n\nSee you at the harvest supper."));
};

TEST_F(Learn, MovesMailOfSuchWordsAndSaysSo) {
  const json::value before = scanned({other_});
  EXPECT_EQ(learned_here(before), nullptr);
  const Ran ran = learn({"--danger", grant_});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "1 message as danger:\n  1 learned\n");
  const json::value after = scanned({other_});
  const json::object* const finding = learned_here(after);
  ASSERT_NE(finding, nullptr) << "the usual overlay is used when it is there";
  const double points = finding->at("points").to_number<double>();
  EXPECT_GT(points, 0.2);
  EXPECT_LE(points, 0.5);
  EXPECT_NEAR(log_odds(after) - log_odds(before), points, 1e-6) << "exactly what it says";
  const std::string sentence(finding->at("sentence").as_string());
  EXPECT_TRUE(sentence.starts_with("Learned here: it is worded like mail that people here reported as dangerous.")) << sentence;
  EXPECT_NE(sentence.find("committee"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("none of its words"), std::string::npos) << sentence;
  EXPECT_EQ(learned_here(scanned({"--no-overlay", other_})), nullptr);
  EXPECT_EQ(learned_here(scanned({scratch_.file("plain.eml", scam_mail())})), nullptr) << "other words, nothing learned";
}

TEST_F(Learn, ClearAndUnwantedAreLearnedToo) {
  const double unwanted = scanned({other_}).at("unwanted_probability").as_double();
  ASSERT_EQ(learn({"--unwanted", grant_}).code, 0);
  EXPECT_GT(scanned({other_}).at("unwanted_probability").as_double(), unwanted);
  EXPECT_NE(learn({"--clear", grant_}).out.find("1 put right"), std::string::npos);
  EXPECT_LE(scanned({other_}).at("unwanted_probability").as_double(), unwanted);
}

TEST_F(Learn, CopiesCountOnceAReporterAndThreeTimesInAll) {
  std::vector<std::string> copies = {"--danger"};
  for (int i = 0; i < 50; ++i)
    copies.push_back(scratch_.file("copies/" + std::to_string(i), mail("Fund " + std::to_string(i), choir)));
  const Ran ran = learn(copies);
  EXPECT_TRUE(ran.out.starts_with("50 messages as danger:\n  1 learned\n  49 known: this reporter")) << ran.out;
  for (const char* const reporter : {"ben", "carla"})
    EXPECT_NE(learn({"--danger", "--reporter", reporter, grant_}).out.find("1 learned"), std::string::npos);
  EXPECT_NE(learn({"--danger", "--reporter=dora", grant_}).out.find("1 not learned: three reporters"), std::string::npos);
  EXPECT_LE(learned_here(scanned({grant_}))->at("points").to_number<double>(), 1.5);
}

TEST_F(Learn, APoisonerDoesNotTurnPlainMailIntoDanger) {
  for (std::size_t i = 0; i < 300; ++i) scratch_.file("innocent/" + std::to_string(i), nth(i));
  const std::string plain = scratch_.file("plain.eml", plain_mail());
  scratch_.file("innocent/plain", plain_mail());
  const double before = log_odds(scanned({plain}));
  const Ran ran = learn({"--danger", scratch_.path("innocent")});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const json::value after = scanned({plain});
  EXPECT_EQ(after.at("verdict").as_string(), "clear");
  EXPECT_LE(log_odds(after) - before, 0.5 + 1e-9);
  EXPECT_EQ(run({"scan", scratch_.path("innocent")}).code, 0) << "no danger among them";
}

TEST_F(Learn, StatusAndForget) {
  EXPECT_EQ(learn({"--status"}).out, "Nothing was learned here: there is no " + file_ + "\n");
  EXPECT_EQ(learn({"--forget"}).code, 0);
  learn({"--danger", "--reporter=ben", grant_});
  const std::string bens = read(file_);
  learn({"--clear", "--reporter=mallory", scratch_.file("1.eml", nth(1)), scratch_.file("2.eml", nth(2))});
  const Ran status = learn({"--status", "--reporter=mallory"});
  EXPECT_NE(status.out.find("3 messages reported (1 danger, 0 unwanted, 2 clear) by 2 reporters, 2 of them by mallory"),
            std::string::npos)
      << status.out;
  EXPECT_EQ(learn({"--forget", "--reporter=mallory"}).out, "2 reports of mallory forgotten.\n");
  EXPECT_EQ(read(file_), bens) << "to the bit";
  EXPECT_EQ(learn({"--forget", "--reporter=mallory"}).out, "0 reports of mallory forgotten.\n");
  EXPECT_EQ(learn({"--forget"}).code, 0);
  EXPECT_FALSE(fs::exists(file_));
  EXPECT_EQ(learned_here(scanned({grant_})), nullptr);
}

TEST_F(Learn, KeepsNoTextAndNobodyElseMayRead) {
  learn({"--danger", "--reporter", "Mira Lund", grant_});
  const std::string bytes = read(file_);
  ASSERT_FALSE(bytes.empty());
  for (const char* const text : {"Mira", "mira", "jonas", "choir", "committee", "vell"})
    EXPECT_EQ(bytes.find(text), std::string::npos) << text;
  struct stat status {};
  ASSERT_EQ(::stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 077, 0u);
}

TEST_F(Learn, ADamagedFileIsOneSentenceAndCanBeForgotten) {
  learn({"--danger", grant_});
  const std::string whole = read(file_);
  scratch_.file("share/gannet/learned.bin", whole.substr(0, whole.size() - 3));
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"scan", grant_}, {"learn", "--status"}, {"learn", "--danger", other_}}) {
    const Ran ran = run(words);
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.err.find("gannet: " + file_ + ": what was learned here is damaged"), 0u) << ran.err;
    EXPECT_NE(ran.err.find("\"gannet learn --forget\""), std::string::npos) << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
  }
  EXPECT_EQ(run({"scan", "--no-overlay", grant_}).code, 0);
  EXPECT_EQ(learn({"--forget"}).code, 0);
  EXPECT_EQ(run({"scan", grant_}).code, 0);
}

TEST_F(Learn, AFileOfOnesOwn) {
  const std::string own = scratch_.path("own.bin");
  EXPECT_EQ(learn({"--danger", "--overlay", own, grant_}).code, 0);
  EXPECT_FALSE(fs::exists(file_));
  EXPECT_NE(learned_here(scanned({"--overlay", own, grant_})), nullptr);
  EXPECT_EQ(learned_here(scanned({grant_})), nullptr);
  const Ran missing = run({"scan", "--overlay", scratch_.path("none.bin"), grant_});
  EXPECT_EQ(missing.code, 2);
  EXPECT_NE(missing.err.find("none.bin: No such file"), std::string::npos) << missing.err;
  const Ran nowhere = learn({"--danger", "--overlay", scratch_.path("no/such/own.bin"), grant_});
  EXPECT_EQ(nowhere.code, 2);
  EXPECT_NE(nowhere.err.find("check that its folder is there"), std::string::npos) << nowhere.err;
}

TEST_F(Learn, TwoAtOnceLoseNothing) {
  constexpr std::size_t programs = 6, messages = 4;
  std::vector<std::jthread> all;
  for (std::size_t i = 0; i < programs; ++i) {
    std::vector<std::string> words = {"--danger"};
    for (std::size_t m = 0; m < messages; ++m) {
      const std::size_t n = i * messages + m;
      words.push_back(scratch_.file("m/" + std::to_string(n), nth(n)));
    }
    all.emplace_back([this, words] { EXPECT_EQ(learn(words).code, 0); });
  }
  all.clear();
  EXPECT_NE(learn({"--status"}).out.find(std::to_string(programs * messages) + " messages reported"), std::string::npos)
      << learn({"--status"}).out;
}

TEST_F(Learn, WhatCannotBeReadIsToldAndTheRestIsLearned) {
  const Ran ran = learn({"--danger", scratch_.path("none.eml"), grant_});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("none.eml: there is nothing of that name"), std::string::npos) << ran.err;
  EXPECT_NE(ran.out.find("1 learned"), std::string::npos) << ran.out;
}

TEST_F(Learn, AsksForOneThing) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {}, {grant_}, {"--danger", "--clear", grant_}, {"--danger"}, {"--status", grant_}, {"--forget", grant_}}) {
    const Ran ran = learn(words);
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(ran.err.starts_with("gannet: \"gannet learn")) << ran.err;
  }
  EXPECT_EQ(run({"scan", "--overlay=x", "--no-overlay", grant_}).err,
            "gannet: --overlay and --no-overlay contradict each other; leave out one of them\n");
  with_.environment = {{"XDG_DATA_HOME", ""}, {"HOME", ""}};
  EXPECT_NE(learn({"--status"}).err.find("--overlay FILE"), std::string::npos);
  EXPECT_EQ(run({"scan", grant_}).code, 0);
}

}  // namespace
}  // namespace gannet::test
