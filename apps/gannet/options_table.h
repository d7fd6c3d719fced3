// What the program can do: every command and option, described once. Parsing, help, man page and completions all come from
// here.
#pragma once

#include <span>
#include <string_view>

namespace gannet::app {

class Arguments;

enum class ValueKind { none, text, file, folder, number, choice };

struct Option {
  std::string_view name;  // without the dashes
  char letter;            // 0: no short form
  ValueKind kind;
  std::string_view value;  // what stands for the value in help: "ADDR"
  std::string_view help;   // one sentence, without a full stop
  std::span<const std::string_view> choices = {};
  bool repeatable = false;
};

struct Command {
  std::string_view name;
  std::string_view operands;  // "PATH...", empty when it takes none
  int least_operands;
  int most_operands;  // -1: any number
  std::string_view summary;
  std::string_view details;
  std::span<const Option> options;  // besides --help
  int (*run)(const Arguments&);
  bool hidden = false;
  std::span<const std::string_view> operand_choices = {};
};

struct ExitCode {
  int code;
  std::string_view meaning;
};

constexpr int exit_clear = 0;
constexpr int exit_danger = 1;
constexpr int exit_failure = 2;

std::span<const Command> commands();
std::span<const ExitCode> exit_codes();
/// Options that every command has.
std::span<const Option> common_options();
/// The command of that name, or nullptr.
const Command* find_command(std::string_view name);

/// Names and meanings of the environment variables that are read.
struct Variable {
  std::string_view name;
  std::string_view meaning;
};
std::span<const Variable> variables();

}  // namespace gannet::app
