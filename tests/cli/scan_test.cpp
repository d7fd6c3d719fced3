// gannet scan: inputs, formats, exit codes.
#include <boost/json.hpp>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> paths_in(const std::string& json_lines) {
  std::vector<std::string> paths;
  for (const std::string& line : lines_of(json_lines)) paths.emplace_back(json::parse(line).at("path").as_string());
  return paths;
}

TEST(Scan, NothingFoundIsZero) {
  const Scratch scratch;
  const Ran ran = gannet({"scan", scratch.file("a.eml", plain_mail())});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out.find("does not mean"), std::string::npos) << ran.out;
}

TEST(Scan, DangerIsOne) {
  const Scratch scratch;
  const Ran ran = gannet({"scan", scratch.file("a.eml", scam_mail())});
  EXPECT_EQ(ran.code, 1) << ran.err << ran.out;
  EXPECT_TRUE(ran.out.starts_with("DANGER")) << ran.out;
  EXPECT_NE(ran.out.find("How you can tell"), std::string::npos);
  EXPECT_EQ(ran.out.find("https://"), std::string::npos) << "links are defanged";
}

TEST(Scan, FailureOutweighsDangerAndTheOthersAreScanned) {
  const Scratch scratch;
  const Ran ran =
      gannet({"scan", scratch.path("none.eml"), scratch.file("a.eml", scam_mail()), scratch.file("b.eml", plain_mail())});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(lines_of(ran.out).size(), 2u) << ran.out;
  EXPECT_NE(ran.err.find("none.eml: there is nothing of that name"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("2 messages: 1 danger"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("1 could not be read"), std::string::npos) << ran.err;
}

TEST(Scan, StandardInputAsPipe) {
  Surroundings with;
  with.input = scam_mail();
  const Ran ran = gannet({"scan", "--format", "json", "-"}, with);
  EXPECT_EQ(ran.code, 1) << ran.err;
  EXPECT_EQ(paths_in(ran.out), std::vector<std::string>{"-"});
}

TEST(Scan, EmptyStandardInput) {
  const Ran ran = gannet({"scan", "-"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("gannet: -: it is empty"), std::string::npos) << ran.err;
}

TEST(Scan, Mbox) {
  const Scratch scratch;
  std::string mbox;
  for (int i = 0; i < 5; ++i) {
    mbox += "From jonas@vell.example Sun Mar  2 10:00:00 2025\n" + plain_mail("number " + std::to_string(i)) + "\n";
  }
  const std::string path = scratch.file("inbox.mbox", mbox);
  const Ran ran = gannet({"scan", "--format=json", path});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const std::vector<std::string> lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 5u);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const json::value report = json::parse(lines[i]);
    EXPECT_EQ(report.at("path").as_string(), path + "#" + std::to_string(i + 1));
    EXPECT_EQ(std::string(report.at("summary").at("subject").as_string()), "number " + std::to_string(i));
  }
}

TEST(Scan, Maildir) {
  const Scratch scratch;
  scratch.file("md/cur/1:2,S", plain_mail());
  scratch.file("md/new/2", plain_mail());
  scratch.file("md/tmp/3", plain_mail());
  scratch.file("md/dovecot.index", std::string("\0\1\2", 3));
  scratch.file("md/.Archive/cur/4:2,S", plain_mail());
  scratch.folder("md/.Archive/new");
  const Ran ran = gannet({"scan", "--format=json", scratch.path("md")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const std::vector<std::string> expected = {scratch.path("md/.Archive/cur/4:2,S"), scratch.path("md/cur/1:2,S"),
                                             scratch.path("md/new/2")};
  EXPECT_EQ(paths_in(ran.out), expected);
}

TEST(Scan, FoldersInTheOrderOfNames) {
  const Scratch scratch;
  scratch.file("f/b/2.eml", plain_mail());
  scratch.file("f/a.eml", plain_mail());
  scratch.file("f/c.eml", plain_mail());
  scratch.file("f/.hidden", plain_mail());
  const Ran ran = gannet({"scan", "--format=json", scratch.path("f/")});
  const std::vector<std::string> expected = {scratch.path("f/a.eml"), scratch.path("f/b/2.eml"), scratch.path("f/c.eml")};
  EXPECT_EQ(paths_in(ran.out), expected);
  EXPECT_EQ(ran.code, 0);
}

TEST(Scan, EmptyFolderIsNoError) {
  const Scratch scratch;
  const Ran ran = gannet({"scan", scratch.folder("f")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
}

TEST(Scan, OrderDoesNotDependOnJobs) {
  const Scratch scratch;
  for (int i = 0; i < 200; ++i) {
    const std::string name = "f/" + std::to_string(1000 + i) + ".eml";
    scratch.file(name, i % 7 == 0 ? scam_mail() : plain_mail(std::string(static_cast<std::size_t>(i * 37 % 900), 'x')));
  }
  scratch.file("f/1050.eml", "");
  const Ran one = gannet({"scan", "--jobs=1", "--format=json", scratch.path("f")});
  EXPECT_EQ(one.code, 2);
  EXPECT_EQ(lines_of(one.out).size(), 199u);
  for (const char* const jobs : {"2", "3", "16"}) {
    const Ran many = gannet({"scan", "--jobs", jobs, "--format=json", scratch.path("f")});
    EXPECT_EQ(many.out, one.out) << jobs;
    EXPECT_EQ(many.err, one.err) << jobs;
    EXPECT_EQ(many.code, 2);
  }
}

TEST(Scan, OneMessageIsExplainedManyAreListed) {
  const Scratch scratch;
  const std::string a = scratch.file("a.eml", plain_mail());
  const std::string b = scratch.file("b.eml", scam_mail());
  EXPECT_GT(lines_of(gannet({"scan", a}).out).size(), 5u);
  const Ran many = gannet({"scan", a, b});
  ASSERT_EQ(lines_of(many.out).size(), 2u) << many.out;
  EXPECT_TRUE(lines_of(many.out)[1].starts_with("danger ")) << many.out;
  EXPECT_NE(many.err.find("2 messages: 1 danger"), std::string::npos) << many.err;
}

TEST(Scan, Formats) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", scam_mail());
  EXPECT_TRUE(gannet({"scan", "-f", "terminal", mail}).out.starts_with("DANGER"));
  EXPECT_TRUE(gannet({"scan", "-f", "line", mail}).out.starts_with("danger"));
  EXPECT_EQ(json::parse(gannet({"scan", "-f", "json", mail}).out).at("verdict").as_string(), "danger");
  EXPECT_TRUE(gannet({"scan", "-f", "html", mail}).out.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(gannet({"scan", "-f", "headers", mail}).out.starts_with("X-Gannet-Verdict: danger; probability="));
}

TEST(Scan, HtmlHoldsOneMessage) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", scam_mail());
  const Ran ran = gannet({"scan", "-f", "html", mail, mail});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("--format json"), std::string::npos) << ran.err;
}

TEST(Scan, Only) {
  const Scratch scratch;
  const std::string a = scratch.file("a.eml", plain_mail());
  const std::string b = scratch.file("b.eml", scam_mail());
  const Ran dangers = gannet({"scan", "--only", "danger", a, b});
  ASSERT_EQ(lines_of(dangers.out).size(), 1u);
  EXPECT_NE(dangers.out.find("b.eml"), std::string::npos);
  EXPECT_EQ(dangers.code, 1);
  const Ran others = gannet({"scan", "--only=clear,caution", "--only", "unwanted", a, b});
  ASSERT_EQ(lines_of(others.out).size(), 1u);
  EXPECT_NE(others.out.find("a.eml"), std::string::npos);
  EXPECT_EQ(others.code, 1) << "danger was found, though not asked for";
}

TEST(Scan, Output) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", scam_mail());
  const std::string to = scratch.path("report.html");
  const Ran ran = gannet({"scan", "-f", "html", "--output", to, mail});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(read(to).starts_with("<!DOCTYPE html>"));
  const Ran broken = gannet({"scan", "-o", scratch.path("no/such/folder"), mail});
  EXPECT_EQ(broken.code, 2);
  EXPECT_NE(broken.err.find("cannot be written"), std::string::npos) << broken.err;
  const Ran full = gannet({"scan", "-o", "/dev/full", mail});
  EXPECT_EQ(full.code, 2);
  EXPECT_NE(full.err.find("disk full"), std::string::npos) << full.err;
}

TEST(Scan, ColourOnlyWhenAskedFor) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", scam_mail());
  EXPECT_EQ(gannet({"scan", mail}).out.find('\x1b'), std::string::npos) << "no terminal, no colours";
  EXPECT_NE(gannet({"scan", "--colour=always", mail}).out.find('\x1b'), std::string::npos);
  EXPECT_EQ(gannet({"scan", "--colour", "never", mail}).out.find('\x1b'), std::string::npos);
  Surroundings without;
  without.environment["NO_COLOR"] = "1";
  EXPECT_EQ(gannet({"scan", "--colour=auto", mail}, without).out.find('\x1b'), std::string::npos);
  EXPECT_NE(gannet({"scan", "--colour=always", mail}, without).out.find('\x1b'), std::string::npos)
      << "the option outweighs it";
}

TEST(Scan, RecipientIsPassedOn) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", plain_mail());
  const Ran ran = gannet({"scan", "-f", "json", "--rcpt", "mira@elsewhere.example", mail});
  EXPECT_EQ(json::parse(ran.out).at("summary").at("recipient").as_string(), "mira@elsewhere.example");
  const Ran broken = gannet({"scan", "--rcpt", "mira", mail});
  EXPECT_EQ(broken.code, 2);
  EXPECT_NE(broken.err.find("--rcpt takes a mail address"), std::string::npos) << broken.err;
}

TEST(Scan, TrustedServerIsTaken) {
  const Scratch scratch;
  const std::string mail = scratch.file("a.eml", plain_mail());
  EXPECT_EQ(gannet({"scan", "--trust-authserv", "mx.orchard.example", "--trust-authserv=mx2.orchard.example", mail}).code, 0);
}

TEST(Scan, LineEndsMakeNoDifference) {
  const Scratch scratch;
  std::string crlf;
  for (const char c : scam_mail()) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const json::value a = json::parse(gannet({"scan", "-f", "json", scratch.file("a.eml", scam_mail())}).out);
  const json::value b = json::parse(gannet({"scan", "-f", "json", scratch.file("b.eml", crlf)}).out);
  EXPECT_EQ(a.at("probability"), b.at("probability"));
  EXPECT_EQ(a.at("findings").as_array().size(), b.at("findings").as_array().size());
}

}  // namespace
}  // namespace gannet::test
