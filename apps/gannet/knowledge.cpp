// gannet knowledge: looks up and checks facts, for people who mend them.
#include "knowledge/knowledge.h"

#include <filesystem>

#include "arguments.h"
#include "commands.h"
#include "engine.h"
#include "knowledge/compile.h"
#include "messages.h"
#include "options_table.h"
#include "output.h"
#include "scan/data_directory.h"
#include "scan/explain.h"

namespace gannet::app {
namespace {

int write(const Arguments& arguments, const std::string& text) {
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  output->write(text);
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

int explain(const Arguments& arguments, const std::string& data) {
  const auto names = std::span(arguments.operands()).subspan(1);
  if (names.empty())
    return fail("\"gannet knowledge explain\" needs a name; give a host, an address or an organisation: paypal.com");
  const Result<knowledge::Knowledge> loaded = knowledge::Knowledge::load(data, arguments.value("knowledge"));
  if (!loaded) return fail(loaded.error().message);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "\n") + scan::explain(*loaded, name);
  return write(arguments, text);
}

int check(const Arguments& arguments, const std::string& data) {
  const std::vector<std::string>& operands = arguments.operands();
  if (operands.size() > 2) return fail("\"gannet knowledge check\" takes one folder; check the others in runs of their own");
  if (operands.size() == 2 && arguments.has("knowledge"))
    return fail("the folder to check is given twice; leave out either " + operands[1] + " or --knowledge");
  const std::string folder = operands.size() == 2 ? operands[1] : arguments.value("knowledge");
  if (folder.empty()) {
    const Result<knowledge::Knowledge> loaded = knowledge::Knowledge::load(data);
    if (!loaded) return fail(loaded.error().message);
    if (!loaded->is_intact()) return fail("the compiled knowledge in " + data + " is damaged; install Gannet's data again");
    return write(arguments, "The shipped knowledge is whole: " + std::to_string(loaded->organisations().size()) +
                                " organisations. Name a folder to check its files.\n");
  }
  const bool alone = arguments.has("alone");
  const Result<knowledge::CompileReport> report = knowledge::check(folder, alone ? std::string{} : data);
  if (!report) return fail(report.error().message);
  return write(arguments, folder + ": no mistake. " + (alone ? "It holds " : "With what ships there are ") +
                              std::to_string(report->organisations) + " organisations, " + std::to_string(report->hosts) +
                              " hosts, " + std::to_string(report->phrases) + " phrases and " +
                              std::to_string(report->rewriters) + " rewriters.\n");
}

struct Action {
  std::string_view name;
  int (*run)(const Arguments&, const std::string& data);
};
constexpr Action actions[] = {{"explain", explain}, {"check", check}};

}  // namespace

int knowledge_command(const Arguments& arguments) {
  const std::string& wanted = arguments.operands().front();
  const auto* const action =
      std::find_if(std::begin(actions), std::end(actions), [&](const Action& a) { return a.name == wanted; });
  if (action == std::end(actions))
    return fail("\"" + wanted + "\" is nothing that \"gannet knowledge\" does; write explain or check");
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return fail(problem);
  const Result<std::string> data = scan::find_data_directory(arguments.value("data"));
  if (!data) return fail(data.error().message);
  return action->run(arguments, *data);
}

}  // namespace gannet::app
