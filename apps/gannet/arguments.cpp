#include "arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

#include "base/bytes.h"
#include "suggest.h"

namespace gannet::app {
namespace {

constexpr std::size_t most_jobs = 1024;

std::string see(const Command& command) {
  return "; see \"gannet " + std::string(command.name) + " --help\"";
}

std::string written(const Option& option) {
  return "--" + std::string(option.name);
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

std::string unknown_option(const Command& command, const std::string& word) {
  std::vector<std::string_view> names;
  for (const Option& option : command.options) names.push_back(option.name);
  for (const Option& option : common_options()) names.push_back(option.name);
  const std::string name = word.substr(word.find_first_not_of('-'), word.find('=') - word.find_first_not_of('-'));
  const std::string_view close = nearest(name, names);
  return "\"gannet " + std::string(command.name) + "\" has no option " + word.substr(0, word.find('=')) +
         (close.empty() ? see(command) : "; did you mean --" + std::string(close) + "?");
}

/// What is wrong with a value, or an empty text.
std::string problem_of(const Option& option, const std::string& value) {
  if (value.empty()) return written(option) + " needs a value: " + written(option) + "=" + std::string(option.value);
  if (option.kind == ValueKind::number) {
    const auto number = parse_number(value);
    if (!number || *number == 0) {
      return written(option) + " takes a whole number above 0, not \"" + value + "\"";
    }
  }
  if (option.kind == ValueKind::choice &&
      std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end()) {
    const std::string_view close = nearest(value, option.choices);
    return written(option) + " takes " + joined(option.choices) + ", not \"" + value + "\"" +
           (close.empty() ? "" : "; did you mean " + std::string(close) + "?");
  }
  return {};
}

/// Values of a repeatable choice may stand in one word with commas.
std::vector<std::string> split(const Option& option, const std::vector<std::string>& given) {
  if (option.kind != ValueKind::choice || !option.repeatable) return given;
  std::vector<std::string> out;
  for (const std::string& word : given) {
    for (std::string_view rest = word; !rest.empty();) out.emplace_back(trim(next_field(rest, ',')));
  }
  return out;
}

std::string problem_of_operands(const Command& command, const std::vector<std::string>& operands) {
  const auto count = static_cast<int>(operands.size());
  const std::string name = "\"gannet " + std::string(command.name) + "\"";
  if (count < command.least_operands) return name + " needs " + std::string(command.operands) + see(command);
  if (command.most_operands >= 0 && count > command.most_operands) {
    return name + (command.most_operands == 0 ? " takes no operand" : " takes only one operand") + ", so \"" +
           operands[static_cast<std::size_t>(command.most_operands)] + "\" is one too many" + see(command);
  }
  return {};
}

/// CLI11 would take the word behind "--output=" for its value.
std::string problem_of_spelling(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    if (word.starts_with("--") && word.ends_with('=')) return word.substr(0, word.size() - 1) + " needs a value behind the =";
  }
  return {};
}

/// One option of the table and the words that CLI11 found for it.
struct Slot {
  const Option* option;
  std::vector<std::string> values;
  bool given = false;
  CLI::Option* handle = nullptr;
};

void add_slot(CLI::App& app, Slot& slot) {
  const Option& option = *slot.option;
  std::string names = written(option);
  if (option.letter != 0) names = std::string("-") + option.letter + "," + names;
  if (option.kind == ValueKind::none) {
    slot.handle = app.add_flag(names, slot.given);
  } else {
    slot.handle = app.add_option(names, slot.values)
                      ->expected(1)
                      ->allow_extra_args(false)
                      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
}

}  // namespace

std::string Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  return found != values_.end() && !found->second.empty() ? found->second.back() : std::string();
}

std::vector<std::string> Arguments::all(std::string_view option) const {
  const auto found = values_.find(option);
  return found != values_.end() ? found->second : std::vector<std::string>();
}

std::size_t Arguments::number(std::string_view option, std::size_t otherwise) const {
  const auto number = parse_number(value(option));
  return number ? static_cast<std::size_t>(*number) : otherwise;
}

Result<Arguments> parse(const Command& command, const std::vector<std::string>& words) {
  if (std::string problem = problem_of_spelling(words); !problem.empty()) return Error{problem + see(command)};
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<Slot> slots;
  for (const Option& option : command.options) slots.push_back({&option, {}});
  for (const Option& option : common_options()) slots.push_back({&option, {}});
  for (Slot& slot : slots) add_slot(app, slot);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return Error{std::string(error.what()) + see(command)};
  }

  Arguments arguments;
  bool only_operands = false;
  for (const std::string& word : app.remaining()) {
    if (word == "--" && !only_operands) {
      only_operands = true;
    } else if (!only_operands && word.size() > 1 && word[0] == '-' && word.find_first_not_of('-') != std::string::npos) {
      return Error{unknown_option(command, word)};
    } else {
      arguments.operands_.push_back(word);
    }
  }
  for (const Slot& slot : slots) {
    if (slot.handle->count() == 0) continue;
    std::vector<std::string>& values = arguments.values_[std::string(slot.option->name)];
    values = split(*slot.option, slot.values);
    for (const std::string& value : values) {
      if (std::string problem = problem_of(*slot.option, value); !problem.empty()) return Error{std::move(problem)};
    }
  }
  if (arguments.has("help")) return arguments;
  if (std::string problem = problem_of_operands(command, arguments.operands_); !problem.empty()) return Error{problem};
  return arguments;
}

Options scanner_options(const Arguments& arguments) {
  Options options;
  options.data_directory = arguments.value("data");
  options.knowledge_directory = arguments.value("knowledge");
  options.threats_directory = arguments.value("threats");
  options.trusted_authserv = arguments.all("trust-authserv");
  return options;
}

std::size_t jobs_of(const Arguments& arguments) {
  const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  return std::min(arguments.number("jobs", cores), most_jobs);
}

}  // namespace gannet::app
