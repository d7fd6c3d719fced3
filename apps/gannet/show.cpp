// gannet show: what is in a message, for people who want to look.
#include "commands.h"
#include "engine.h"
#include "inputs.h"
#include "messages.h"
#include "output.h"
#include "report/readable.h"

namespace gannet::app {

int show(const Arguments& arguments) {
  if (const std::string problem = problem_of_recipient(arguments); !problem.empty()) return fail(problem);
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  Inputs inputs(arguments.operands());
  int code = exit_clear;
  for (bool first = true; std::optional<Item> item = inputs.next(); first = false) {
    if (!item->error.empty()) {
      code = fail(item->error);
      continue;
    }
    if (!first) output->write("\n" + report::readable(item->path) + "\n\n");
    output->write(report::readable_lines(engine->scanner.show(item->message, context_of(arguments, item->sender))));
  }
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return code;
}

}  // namespace gannet::app
