// gannet threats: the threat database, for people who read or write entries.
#include "threats.h"

#include <algorithm>
#include <filesystem>

#include "arguments.h"
#include "commands.h"
#include "engine.h"
#include "messages.h"
#include "scan/data_directory.h"

namespace gannet::app {
namespace {

struct Action {
  std::string_view name;
  int (*run)(const ThreatsCall&);
};
constexpr Action actions[] = {{"list", list_threats},       {"search", search_threats}, {"show", show_threat},
                              {"site", write_threats_site}, {"export", export_threats}, {"import", import_threats},
                              {"lint", lint_threats},       {"new", new_threat}};

std::string names_of_actions() {
  std::string names;
  for (const Action& action : actions) names.append(names.empty() ? "" : ", ").append(action.name);
  return names;
}

}  // namespace

int threats_command(const Arguments& arguments) {
  const std::string& wanted = arguments.operands().front();
  const auto* const action =
      std::find_if(std::begin(actions), std::end(actions), [&](const Action& a) { return a.name == wanted; });
  if (action == std::end(actions))
    return fail("\"" + wanted + "\" is nothing that \"gannet threats\" does; write one of " + names_of_actions());
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return fail(problem);
  const Result<std::string> data = scan::find_data_directory(arguments.value("data"));
  if (!data) return fail(data.error().message);
  const std::string folder = arguments.has("threats") ? arguments.value("threats") : *data + "/threats";
  return action->run({arguments, *data, folder, {arguments.operands().begin() + 1, arguments.operands().end()}});
}

}  // namespace gannet::app
