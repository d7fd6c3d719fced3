// What cannot be done: one sentence that names the thing and the mend, exit code 2.
#include <unistd.h>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;

/// One line on standard error that starts as ours do and holds `part`.
void expect_complaint(const Ran& ran, const std::string& part) {
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(ran.err.starts_with("gannet: ")) << ran.err;
  EXPECT_NE(ran.err.find(part), std::string::npos) << ran.err;
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
}

TEST(BadInput, Missing) {
  expect_complaint(gannet({"scan", "/nowhere/a.eml"}), "/nowhere/a.eml: there is nothing of that name; check");
}

TEST(BadInput, Unreadable) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const Scratch scratch;
  const std::string path = scratch.file("a.eml", plain_mail());
  fs::permissions(path, fs::perms::none);
  expect_complaint(gannet({"scan", path}), "it may not be read");
}

TEST(BadInput, Empty) {
  const Scratch scratch;
  expect_complaint(gannet({"scan", scratch.file("a.eml", "")}), "a.eml: it is empty");
}

TEST(BadInput, Binary) {
  const Scratch scratch;
  std::string elf(
      "\x7f"
      "ELF\2\1\1\0\0\0\0\0",
      12);
  elf += std::string(500, '\0');
  expect_complaint(gannet({"scan", scratch.file("a.eml", elf)}), "a.eml: it is not an e-mail");
}

TEST(BadInput, MailWithNulBytesIsMail) {
  const Scratch scratch;
  const Ran ran = gannet({"scan", scratch.file("a.eml", plain_mail() + std::string(20, '\0'))});
  EXPECT_EQ(ran.code, 0) << ran.err;
}

TEST(BadInput, TextWithoutHeadersIsScanned) {
  const Scratch scratch;
  EXPECT_NE(gannet({"scan", scratch.file("a.eml", "hello\n")}).code, 2);
}

TEST(BadInput, FolderLoop) {
  const Scratch scratch;
  scratch.file("f/sub/a.eml", plain_mail());
  fs::create_directory_symlink("..", scratch.path("f/sub/up"));
  const Ran ran = gannet({"scan", "--format=line", scratch.path("f")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("f/sub/up: this link leads back to the folder"), std::string::npos) << ran.err;
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1) << "the message is still scanned";
}

TEST(BadInput, LinkToItself) {
  const Scratch scratch;
  fs::create_symlink("self", scratch.path("self"));
  expect_complaint(gannet({"scan", scratch.path("self")}), "the link leads back to itself");
}

TEST(BadInput, BrokenLinkInFolder) {
  const Scratch scratch;
  scratch.file("f/a.eml", plain_mail());
  fs::create_symlink("gone", scratch.path("f/b.eml"));
  const Ran ran = gannet({"scan", scratch.path("f")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("b.eml: there is nothing of that name"), std::string::npos) << ran.err;
}

TEST(BadInput, NamesCannotWriteToTheTerminal) {
  const Ran ran = gannet({"scan", "/nowhere/\x1b[31mred\n.eml"});
  EXPECT_EQ(ran.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
}

TEST(BadInput, MissingData) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", plain_mail());
  expect_complaint(gannet({"scan", "--data", "/nowhere", mail}), "--data names /nowhere, which is no folder");
  expect_complaint(gannet({"scan", "--knowledge", "/nowhere", mail}), "--knowledge names /nowhere");
  expect_complaint(gannet({"scan", "--data", scratch.folder("empty"), mail}), scratch.path("empty"));
}

TEST(BadInput, Options) {
  expect_complaint(gannet({"scan", "--formt", "json", "x"}), "has no option --formt; did you mean --format?");
  expect_complaint(gannet({"scan", "--formt=json", "x"}), "has no option --formt; did you mean --format?");
  expect_complaint(gannet({"scan", "--zzzzzz", "x"}), "has no option --zzzzzz; see \"gannet scan --help\"");
  expect_complaint(gannet({"scan", "--format", "jsno", "x"}), "not \"jsno\"; did you mean json?");
  expect_complaint(gannet({"scan", "--only", "dangr", "x"}), "did you mean danger?");
  expect_complaint(gannet({"scan", "--colour", "sometimes", "x"}), "--colour takes auto, always or never");
  expect_complaint(gannet({"scan", "--jobs", "many", "x"}), "--jobs takes a whole number above 0, not \"many\"");
  expect_complaint(gannet({"scan", "--jobs", "0", "x"}), "--jobs takes a whole number above 0");
  expect_complaint(gannet({"scan", "--jobs", "-1", "x"}), "--jobs");
  expect_complaint(gannet({"scan", "--jobs"}), "--jobs");
  expect_complaint(gannet({"scan", "--output=", "x"}), "--output needs a value");
  expect_complaint(gannet({"scan"}), "needs PATH...");
  expect_complaint(gannet({"version", "x"}), "takes no operand");
  expect_complaint(gannet({"show", "a", "b"}), "takes only one operand, so \"b\" is one too many");
}

TEST(BadInput, Commands) {
  expect_complaint(gannet({"scn"}), "there is no command \"scn\"; did you mean \"gannet scan\"?");
  expect_complaint(gannet({"xyzzy-and-more"}), "\"gannet help\"");
  const Scratch scratch;
  expect_complaint(gannet({scratch.file("mail.eml", plain_mail())}), "type \"gannet scan");
  expect_complaint(gannet({"help", "scn"}), "there is no command \"scn\"");
  expect_complaint(gannet({"generate", "powershell"}), "makes man, bash, zsh or fish");
}

TEST(BadInput, OperandsThatLookLikeOptions) {
  const Scratch scratch;
  scratch.file("--format", plain_mail());
  Surroundings there;
  there.directory = scratch.path("");
  EXPECT_EQ(gannet({"scan", "--", "--format"}, there).code, 0);
}

TEST(BadInput, FilesNamedLikeCommands) {
  const Scratch scratch;
  scratch.file("show", plain_mail());
  Surroundings there;
  there.directory = scratch.path("");
  EXPECT_EQ(gannet({"scan", "show"}, there).code, 0);
}

}  // namespace
}  // namespace gannet::test
