// gannet show and gannet bench, and scanning what is large.
#include <fstream>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

TEST(Show, PrintsWhatIsInTheMessage) {
  const Scratch scratch;
  const Ran ran = gannet({"show", scratch.file("a.eml", scam_mail())});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("fleetwood-garden-supply.example"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("Mail Server Upgrade"), std::string::npos);
}

TEST(Show, KeepsTheTerminalClean) {
  const Scratch scratch;
  std::string mail = plain_mail("a \x1b]0;title\x07 b");
  mail += "more \x1b[31mred \xe2\x80\xae gpj\n";
  const Ran ran = gannet({"show", scratch.file("a.eml", mail)});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out.find_first_of("\x1b\x07"), std::string::npos);
  EXPECT_EQ(ran.out.find("\xe2\x80\xae"), std::string::npos);
}

TEST(Show, WritesToAFileAndReadsStandardInput) {
  const Scratch scratch;
  Surroundings with;
  with.input = plain_mail();
  const Ran ran = gannet({"show", "--output", scratch.path("out.txt"), "-"}, with);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(read(scratch.path("out.txt")).find("sandwiches"), std::string::npos);
}

TEST(Show, Missing) {
  const Ran ran = gannet({"show", "/nowhere.eml"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("/nowhere.eml: there is nothing of that name"), std::string::npos);
}

TEST(Bench, PrintsFigures) {
  const Scratch scratch;
  scratch.file("f/a.eml", scam_mail());
  scratch.file("f/b.eml", plain_mail());
  const Ran ran = gannet({"bench", "--seconds", "1", "--jobs=2", scratch.path("f")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* const word : {"messages/s", "MB/s", "median", "p99", "max", "peak memory"}) {
    EXPECT_NE(ran.out.find(word), std::string::npos) << ran.out;
  }
}

TEST(Bench, NeedsAMessage) {
  const Scratch scratch;
  const Ran ran = gannet({"bench", scratch.folder("f")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("there is no message to measure with"), std::string::npos);
}

TEST(Large, MboxStreamsInBoundedMemory) {
  const Scratch scratch;
  const std::string path = scratch.file("big.mbox", "");
  std::string entry = "From jonas@vell.example Sun Mar  2 10:00:00 2025\n" + plain_mail();
  while (entry.size() < 256 * 1024)
    entry += "The quick brown fox met the lazy dog at the lake and they talked of the weather.\n";
  entry += "\n";
  const std::size_t megabytes = 400 * test_scale();
  std::ofstream out(path, std::ios::binary);
  const std::size_t count = megabytes * 4;
  for (std::size_t i = 0; i < count; ++i) out << entry;
  out.close();
  const Ran ran = gannet({"scan", "--only=danger", path});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.err.find(std::to_string(count) + " messages"), std::string::npos) << ran.err;
  EXPECT_LT(ran.peak_kilobytes, 300u * 1024) << "of a file of " << megabytes << " MB";
}

}  // namespace
}  // namespace gannet::test
