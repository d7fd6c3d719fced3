// Help, man page and completions tell every command and option; they cannot disagree, since all come from one table.
#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

struct Known {
  const char* command;
  std::vector<std::string> options;
};

const std::vector<Known>& known() {
  static const std::vector<Known> all = {
      {"scan",
       {"format", "only", "rcpt", "trust-authserv", "jobs", "output", "colour", "sightings", "overlay", "no-overlay", "threats",
        "data", "knowledge", "help"}},
      {"learn",
       {"danger", "unwanted", "clear", "status", "forget", "reporter", "overlay", "rcpt", "jobs", "data", "knowledge", "help"}},
      {"show", {"rcpt", "trust-authserv", "output", "data", "knowledge", "help"}},
      {"bench", {"seconds", "jobs", "rcpt", "data", "knowledge", "help"}},
      {"threats",
       {"format", "by", "address", "templates", "language", "sightings", "output", "colour", "threats", "data", "knowledge",
        "help"}},
      {"mine",
       {"format", "least", "html", "draft", "members", "sightings", "rcpt", "trust-authserv", "jobs", "output", "colour",
        "threats", "data", "knowledge", "help"}},
      {"version", {"help"}},
      {"help", {"help"}},
  };
  return all;
}

TEST(Table, HelpTellsEveryCommand) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"--help"}, {"-h"}, {"help"}}) {
    const Ran ran = gannet(words);
    EXPECT_EQ(ran.code, 0);
    for (const Known& command : known())
      EXPECT_NE(ran.out.find(std::string("\n  ") + command.command + " "), std::string::npos);
    EXPECT_EQ(ran.out.find("generate"), std::string::npos) << "hidden";
    EXPECT_NE(ran.out.find("Exit codes:"), std::string::npos);
    EXPECT_NE(ran.out.find("NO_COLOR"), std::string::npos);
  }
}

TEST(Table, NoWordsShowHelpAndFail) {
  const Ran ran = gannet({});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.out.find("Usage:"), std::string::npos);
}

TEST(Table, HelpOfACommandTellsEveryOption) {
  for (const Known& command : known()) {
    const Ran ran = gannet({command.command, "--help"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, gannet({"help", command.command}).out);
    for (const std::string& option : command.options) {
      EXPECT_NE(ran.out.find("--" + option), std::string::npos) << command.command << " --" << option;
    }
    for (std::size_t at = 0; at < ran.out.size();) {
      const std::size_t end = ran.out.find('\n', at);
      EXPECT_LE(end - at, 80u) << ran.out.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST(Table, ManPageTellsEverything) {
  const Ran ran = gannet({"generate", "man"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.starts_with(".TH GANNET 1"));
  for (const Known& command : known()) {
    EXPECT_NE(ran.out.find(std::string(".SS \"gannet ") + command.command), std::string::npos);
    for (std::string option : command.options) {
      for (std::size_t at = 0; (at = option.find('-', at)) != std::string::npos; at += 2) option.insert(at, "\\");
      EXPECT_NE(ran.out.find("\\-\\-" + option), std::string::npos) << option;
    }
  }
  for (const char* const part : {".SH EXIT STATUS", ".SH ENVIRONMENT", "GANNET_DATA"})
    EXPECT_NE(ran.out.find(part), std::string::npos);
}

TEST(Table, CompletionsTellEverything) {
  for (const char* const shell : {"bash", "zsh", "fish"}) {
    const Ran ran = gannet({"generate", shell});
    EXPECT_EQ(ran.code, 0);
    for (const Known& command : known()) {
      EXPECT_NE(ran.out.find(command.command), std::string::npos) << shell;
      for (const std::string& option : command.options) {
        const std::string spelled = std::string(shell) == "fish" ? "-l " + option : "--" + option;
        EXPECT_NE(ran.out.find(spelled), std::string::npos) << shell << " " << option;
      }
    }
    for (const char* const choice : {"terminal", "headers", "unwanted", "always"}) {
      EXPECT_NE(ran.out.find(choice), std::string::npos) << shell;
    }
  }
}

TEST(Table, Version) {
  for (const char* const word : {"version", "--version", "-V"}) {
    const Ran ran = gannet({word});
    EXPECT_EQ(ran.code, 0);
    EXPECT_TRUE(ran.out.starts_with("gannet 0.")) << ran.out;
  }
}

}  // namespace
}  // namespace gannet::test
