#include "run.h"

#include "arguments.h"
#include "help.h"
#include "messages.h"
#include "options_table.h"
#include "suggest.h"

namespace gannet::app {
namespace {

int unknown_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (!command.hidden) names.push_back(command.name);
  }
  const std::string_view close = nearest(word, names);
  std::string mend = "the commands are listed by \"gannet help\"";
  if (!close.empty()) mend = "did you mean \"gannet " + std::string(close) + "\"?";
  if (close.empty() && names_a_file(word)) mend = "to scan that file, type \"gannet scan " + word + "\"";
  complain("there is no command \"" + word + "\"; " + mend);
  return exit_failure;
}

/// "--help" and "--version" before any command are commands too.
std::string command_word(const std::string& word) {
  if (word == "--help" || word == "-h") return "help";
  if (word == "--version" || word == "-V") return "version";
  return word;
}

}  // namespace

int run(const std::vector<std::string>& words) {
  if (words.empty()) {
    print(general_help());
    return exit_failure;
  }
  const std::string word = command_word(words.front());
  const Command* const command = find_command(word);
  if (command == nullptr) return unknown_command(word);
  const Result<Arguments> arguments = parse(*command, {words.begin() + 1, words.end()});
  if (!arguments) {
    complain(arguments.error().message);
    return exit_failure;
  }
  if (arguments->has("help")) {
    print(command_help(*command));
    return exit_clear;
  }
  return command->run(*arguments);
}

}  // namespace gannet::app
