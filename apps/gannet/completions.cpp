// Completions for bash, zsh and fish.
#include "generate.h"
#include "options_table.h"

namespace gannet::app {
namespace {

std::string joined(std::span<const std::string_view> words, std::string_view separator) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::string visible_commands() {
  std::string out;
  for (const Command& command : commands()) {
    if (!command.hidden) out += (out.empty() ? "" : " ") + std::string(command.name);
  }
  return out;
}

/// Calls take(option) for each option of the command and the common ones.
template <typename Take>
void each_option(const Command& command, Take take) {
  for (const Option& option : command.options) take(option);
  for (const Option& option : common_options()) take(option);
}

std::string bash_value(const Option& option) {
  const std::string name = "--" + std::string(option.name);
  const std::string pattern = option.letter != 0 ? name + "|-" + option.letter : name;
  switch (option.kind) {
    case ValueKind::choice:
      return "      " + pattern + ") COMPREPLY=($(compgen -W '" + joined(option.choices, " ") + "' -- \"$word\")); return;;\n";
    case ValueKind::file:
      return "      " + pattern + ") COMPREPLY=($(compgen -f -- \"$word\")); return;;\n";
    case ValueKind::folder:
      return "      " + pattern + ") COMPREPLY=($(compgen -d -- \"$word\")); return;;\n";
    case ValueKind::text:
    case ValueKind::number:
      return "      " + pattern + ") return;;\n";
    case ValueKind::none:
      return {};
  }
  return {};
}

/// Single quotes for zsh and fish, in which the texts stand.
std::string quoted(std::string_view text, std::string_view for_quote) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += for_quote;
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const Option& option) {
  const std::string value(option.value);
  switch (option.kind) {
    case ValueKind::choice:
      return ":" + value + ":(" + joined(option.choices, " ") + ")";
    case ValueKind::file:
      return ":" + value + ":_files";
    case ValueKind::folder:
      return ":" + value + ":_files -/";
    case ValueKind::text:
    case ValueKind::number:
      return ":" + value + ":";
    case ValueKind::none:
      return {};
  }
  return {};
}

std::string zsh_option(const Option& option) {
  const std::string many = option.repeatable ? "*" : "";
  const std::string text = "[" + zsh_text(option.help) + "]" + zsh_action(option);
  std::string out =
      "        " + quoted(many + "--" + std::string(option.name) + (option.kind == ValueKind::none ? "" : "=") + text, "'\\''");
  if (option.letter != 0) out += " \\\n        " + quoted(many + "-" + option.letter + text, "'\\''");
  return out + " \\\n";
}

std::string fish_option(const Command& command, const Option& option) {
  std::string out =
      "complete -c gannet -n '__fish_seen_subcommand_from " + std::string(command.name) + "' -l " + std::string(option.name);
  if (option.letter != 0) out += std::string(" -s ") + option.letter;
  switch (option.kind) {
    case ValueKind::choice:
      out += " -x -a '" + joined(option.choices, " ") + "'";
      break;
    case ValueKind::file:
      out += " -r -F";
      break;
    case ValueKind::folder:
      out += " -x -a '(__fish_complete_directories)'";
      break;
    case ValueKind::text:
    case ValueKind::number:
      out += " -x";
      break;
    case ValueKind::none:
      break;
  }
  return out + " -d " + quoted(option.help, "\\'") + "\n";
}

}  // namespace

std::string bash_completion() {
  std::string out =
      "# bash completion for gannet\n_gannet() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" +
      visible_commands() + "' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n";
  for (const Command& command : commands()) {
    out += "    " + std::string(command.name) + ")\n      case $before in\n";
    std::string names;
    each_option(command, [&](const Option& option) {
      out += bash_value(option);
      names += (names.empty() ? "--" : " --") + std::string(option.name);
      if (option.letter != 0) names += std::string(" -") + option.letter;
    });
    out += "      esac\n      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '" + names + "' -- \"$word\")); return; fi\n";
    if (!command.operand_choices.empty()) {
      out += "      COMPREPLY=($(compgen -W '" + joined(command.operand_choices, " ") + "' -- \"$word\"))\n";
    } else if (command.name == "help") {
      out += "      COMPREPLY=($(compgen -W '" + visible_commands() + "' -- \"$word\"))\n";
    } else if (command.most_operands != 0) {
      out += "      COMPREPLY=($(compgen -f -- \"$word\"))\n";
    }
    out += "      ;;\n";
  }
  return out + "  esac\n}\ncomplete -o filenames -F _gannet gannet\n";
}

std::string zsh_completion() {
  std::string out = "#compdef gannet\n# zsh completion for gannet\n_gannet() {\n  local -a commands=(\n";
  for (const Command& command : commands()) {
    if (!command.hidden) out += "    " + quoted(std::string(command.name) + ":" + zsh_text(command.summary), "'\\''") + "\n";
  }
  out +=
      "  )\n  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n  local command=$words[2]\n"
      "  shift words\n  ((CURRENT--))\n  case $command in\n";
  for (const Command& command : commands()) {
    out += "    " + std::string(command.name) + ")\n      _arguments -s \\\n";
    each_option(command, [&](const Option& option) { out += zsh_option(option); });
    if (!command.operand_choices.empty()) {
      out += "        '1:what:(" + joined(command.operand_choices, " ") + ")'\n";
    } else if (command.name == "help") {
      out += "        '1:command:(" + visible_commands() + ")'\n";
    } else if (command.most_operands != 0) {
      out += "        '*:path:_files'\n";
    } else {
      out += "        && return\n";
    }
    out += "      ;;\n";
  }
  return out + "  esac\n}\n_gannet \"$@\"\n";
}

std::string fish_completion() {
  std::string out = "# fish completion for gannet\ncomplete -c gannet -n __fish_use_subcommand -f\n";
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    out += "complete -c gannet -n __fish_use_subcommand -a " + std::string(command.name) + " -d " +
           quoted(command.summary, "\\'") + "\n";
  }
  for (const Command& command : commands()) {
    each_option(command, [&](const Option& option) { out += fish_option(command, option); });
    if (!command.operand_choices.empty()) {
      out += "complete -c gannet -n '__fish_seen_subcommand_from " + std::string(command.name) + "' -x -a '" +
             joined(command.operand_choices, " ") + "'\n";
    }
    if (command.name == "help") {
      out += "complete -c gannet -n '__fish_seen_subcommand_from help' -x -a '" + visible_commands() + "'\n";
    }
  }
  return out;
}

}  // namespace gannet::app
