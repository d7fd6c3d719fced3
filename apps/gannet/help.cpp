#include "help.h"

#include <algorithm>

#include "arguments.h"
#include "commands.h"
#include "messages.h"
#include "report/columns.h"
#include "suggest.h"

namespace gannet::app {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t text_column = 24;

/// "  term   text", the text wrapped in its column.
void add_entry(std::string& out, const std::string& term, std::string_view text) {
  out += "  " + term;
  std::size_t column = term.size() + 2;
  if (column + 2 > text_column) {
    out += '\n';
    column = 0;
  }
  for (const std::string& line : report::wrapped(text, width - text_column)) {
    out += std::string(text_column - column, ' ') + line + '\n';
    column = 0;
  }
}

void add_paragraph(std::string& out, std::string_view text) {
  for (const std::string& line : report::wrapped(text, width)) out += line + '\n';
}

void add_endings(std::string& out) {
  out += "\nExit codes:\n";
  for (const ExitCode& code : exit_codes()) add_entry(out, std::to_string(code.code), code.meaning);
  out += "\nEnvironment:\n";
  for (const Variable& variable : variables()) add_entry(out, std::string(variable.name), variable.meaning);
}

}  // namespace

std::string spelled(const Option& option) {
  std::string out = option.letter != 0 ? std::string("-") + option.letter + ", " : std::string("    ");
  out += "--" + std::string(option.name);
  if (option.kind != ValueKind::none) out += " " + std::string(option.value);
  return out;
}

std::string general_help() {
  std::string out = "Usage: gannet COMMAND [OPTIONS] ...\n\nSays of e-mail, with reasons, whether it is a scam.\n\nCommands:\n";
  for (const Command& command : commands()) {
    if (!command.hidden) add_entry(out, std::string(command.name), command.summary);
  }
  add_endings(out);
  out += "\n\"gannet COMMAND --help\" lists the options of a command.\n";
  return out;
}

std::string command_help(const Command& command) {
  std::string out = "Usage: gannet " + std::string(command.name);
  if (!command.options.empty()) out += " [OPTIONS]";
  if (!command.operands.empty()) out += " " + std::string(command.operands);
  out += "\n\n";
  std::string summary(command.summary);
  summary[0] = static_cast<char>(summary[0] - 'a' + 'A');
  add_paragraph(out, summary + "." + (command.details.empty() ? "" : " " + std::string(command.details)));
  out += "\nOptions:\n";
  for (const Option& option : command.options) add_entry(out, spelled(option), option.help);
  for (const Option& option : common_options()) add_entry(out, spelled(option), option.help);
  add_endings(out);
  return out;
}

int help(const Arguments& arguments) {
  if (arguments.operands().empty()) {
    print(general_help());
    return exit_clear;
  }
  const std::string& name = arguments.operands().front();
  const Command* const command = find_command(name);
  if (command == nullptr) {
    complain("there is no command \"" + name + "\"; the commands are listed by \"gannet help\"");
    return exit_failure;
  }
  print(command_help(*command));
  return exit_clear;
}

}  // namespace gannet::app
