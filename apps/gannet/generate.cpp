#include "generate.h"

#include "arguments.h"
#include "commands.h"
#include "messages.h"

namespace gannet::app {
namespace {

struct Generator {
  std::string_view name;
  std::string (*text)();
};
constexpr Generator generators[] = {
    {"man", man_page}, {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

}  // namespace

int generate(const Arguments& arguments) {
  const std::string& name = arguments.operands().front();
  for (const Generator& generator : generators) {
    if (generator.name != name) continue;
    print(generator.text());
    return exit_clear;
  }
  complain("\"gannet generate\" makes man, bash, zsh or fish, not \"" + name + "\"");
  return exit_failure;
}

}  // namespace gannet::app
