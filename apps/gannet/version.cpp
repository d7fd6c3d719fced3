#include "commands.h"
#include "messages.h"
#include "options_table.h"

namespace gannet::app {

int version(const Arguments&) {
  print("gannet " GANNET_VERSION "\n");
  return exit_clear;
}

}  // namespace gannet::app
