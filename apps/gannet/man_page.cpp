// gannet(1) in the man macros of troff.
#include "generate.h"
#include "help.h"
#include "options_table.h"

namespace gannet::app {
namespace {

/// Hyphens that must stay ASCII, backslashes, and control characters at the start of a line.
std::string troff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      if (out.empty() && (c == '.' || c == '\'')) out += "\\&";
      out += c;
    }
  }
  return out;
}

void entry(std::string& out, const std::string& term, std::string_view text) {
  out += ".TP\n.B " + troff(term) + "\n" + troff(text) + ".\n";
}

std::string bare(std::string spelling) {
  return spelling.substr(spelling.find_first_not_of(' '));
}

void command_part(std::string& out, const Command& command) {
  out += ".SS \"gannet " + std::string(command.name);
  if (!command.options.empty()) out += " [OPTIONS]";
  if (!command.operands.empty()) out += " " + std::string(command.operands);
  out += "\"\n";
  std::string summary(command.summary);
  summary[0] = static_cast<char>(summary[0] - 'a' + 'A');
  out += troff(summary + "." + (command.details.empty() ? "" : " " + std::string(command.details))) + "\n";
  for (const Option& option : command.options) entry(out, bare(spelled(option)), option.help);
  for (const Option& option : common_options()) entry(out, bare(spelled(option)), option.help);
}

}  // namespace

std::string man_page() {
  std::string out = ".TH GANNET 1 \"\" \"gannet " GANNET_VERSION "\" \"User Commands\"\n";
  out += ".SH NAME\ngannet \\- says of e\\-mail, with reasons, whether it is a scam\n";
  out += ".SH SYNOPSIS\n.B gannet\nCOMMAND [OPTIONS] ...\n";
  out += ".SH COMMANDS\n";
  for (const Command& command : commands()) {
    if (!command.hidden) command_part(out, command);
  }
  out += ".SH EXIT STATUS\n";
  for (const ExitCode& code : exit_codes()) entry(out, std::to_string(code.code), code.meaning);
  out += ".SH ENVIRONMENT\n";
  for (const Variable& variable : variables()) entry(out, std::string(variable.name), variable.meaning);
  return out;
}

}  // namespace gannet::app
